package com.winzo.compliance.internal;

import com.winzo.compliance.api.OwnLimitView;
import com.winzo.compliance.api.OwnLimitView.WishView;
import com.winzo.compliance.api.SetOwnLimit;
import com.winzo.compliance.domain.OwnLimit;
import com.winzo.compliance.domain.OwnLimit.Wish;
import com.winzo.compliance.repository.OwnLimitRepository;
import com.winzo.compliance.repository.OwnLimitRepository.StoredLimit;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.Money;
import com.winzo.kernel.OwnLimitKind;
import com.winzo.platform.api.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the limits that customers set for themselves. */
@ApplicationScoped
public class OwnLimitDesk {

    @Inject
    private OwnLimitRepository limits;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    public List<OwnLimitView> of(AccountId account, Currency currency) {
        Instant now = clock.instant();
        return limits.of(account).stream()
                .filter(stored -> stored.amountMinor() != null)
                .map(stored -> view(stored.kind(), limit(stored), currency, now))
                .toList();
    }

    /** What the customer may pay in; nobody changes it, or pays in by it, until the transaction ends. */
    public Map<OwnLimitKind, Money> lockDeposits(AccountId account, Currency currency) {
        Map<OwnLimitKind, Money> found = new EnumMap<>(OwnLimitKind.class);
        limits.lockDeposits(account)
                .forEach(stored -> found.put(stored.kind(), new Money(stored.amountMinor(), currency)));
        return found;
    }

    public OwnLimitView set(AccountId account, SetOwnLimit wanted, Currency currency) {
        Instant now = clock.instant();
        Long minor = wanted.amount() == null ? null : amount(wanted, currency).minor();
        OwnLimit before = limit(limits.lock(account, wanted.limit(), now));
        OwnLimit after = before.change(minor, now);
        keep(account, wanted.limit(), "account.own_limit", before, after, now);
        return view(wanted.limit(), after, currency, now);
    }

    public OwnLimitView confirm(AccountId account, OwnLimitKind kind, Currency currency) {
        Instant now = clock.instant();
        OwnLimit before = limit(limits.lock(account, kind, now));
        OwnLimit after = before.confirm(now);
        keep(account, kind, "account.own_limit_raised", before, after, now);
        return view(kind, after, currency, now);
    }

    private void keep(
            AccountId account, OwnLimitKind kind, String action, OwnLimit before, OwnLimit after, Instant now) {
        if (after.equals(before)) {
            return;
        }
        Wish wish = after.wish();
        limits.store(
                account,
                new StoredLimit(
                        kind,
                        after.amountMinor(),
                        wish == null ? null : wish.askedAt(),
                        wish == null ? null : wish.amountMinor()),
                now);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("limit", kind.wireName());
        detail.put("before", before.amountMinor());
        detail.put("after", after.amountMinor());
        if (wish != null) {
            detail.put("wished", wish.amountMinor());
        }
        audit.record(account, action, "account/" + account, detail);
    }

    private static Money amount(SetOwnLimit wanted, Currency currency) {
        Money amount = Money.ofMajor(wanted.amount(), currency, "amount");
        if (amount.isNegative()) {
            throw BusinessException.outOfRange("amount", "A limit is not negative.");
        }
        return amount;
    }

    private static OwnLimit limit(StoredLimit stored) {
        return new OwnLimit(
                stored.amountMinor(),
                stored.wishedAt() == null ? null : new Wish(stored.wishMinor(), stored.wishedAt()));
    }

    private static OwnLimitView view(OwnLimitKind kind, OwnLimit limit, Currency currency, Instant now) {
        Wish wish = limit.wish();
        boolean waits = wish != null && now.isBefore(wish.lapsesAt());
        return new OwnLimitView(
                kind,
                currency.getCurrencyCode(),
                money(limit.amountMinor(), currency),
                waits
                        ? new WishView(money(wish.amountMinor(), currency), wish.confirmableFrom(), wish.lapsesAt())
                        : null);
    }

    private static Money money(Long minor, Currency currency) {
        return minor == null ? null : new Money(minor, currency);
    }
}
