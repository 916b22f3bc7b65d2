package com.winzo.betting.api;

import com.winzo.betting.repository.FreeBetRepository;
import com.winzo.betting.repository.FreeBetRepository.FreeBet;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.Money;
import com.winzo.kernel.StakeKind;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.Ids;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.platform.api.StepUp;
import com.winzo.wallet.api.Balance;
import com.winzo.wallet.api.Wallets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Bets that the house gives away: granting and seeing them. A slip that names one is paid by it. */
@Stateless
public class FreeBets {

    private static final int LIST_MAX = 200;
    private static final Duration LIFE_MAX = Duration.ofDays(366);

    @Inject
    private FreeBetRepository freeBets;

    @Inject
    private Wallets wallets;

    @Inject
    private AuditLog audit;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "winzo.free-bets.amount-max", defaultValue = "100")
    private BigDecimal amountMax;

    /**
     * Gives a customer a bet.
     *
     * @throws BusinessException {@code VAL_004} without a wallet, {@code VAL_003} for an amount that is not above zero, beyond
     *     what the house gives away at once or of too many decimals, or an end in the past or beyond a year
     */
    @StepUp
    @Requires(Permission.FREE_BET_GRANT)
    public FreeBetView grant(AccountId customer, NewFreeBet wanted, AccountId staff) {
        Balance balance = wallets.balances(Set.of(customer)).get(customer);
        if (balance == null) {
            throw BusinessException.notFound("customer", customer);
        }
        Money amount = Money.ofMajor(wanted.amount(), balance.balance().currency(), "amount");
        if (!amount.isPositive() || amount.major().compareTo(amountMax) > 0) {
            throw BusinessException.outOfRange("amount", "A free bet is above zero and at most " + amountMax + ".");
        }
        Instant now = clock.instant();
        if (!wanted.expiresAt().isAfter(now) || wanted.expiresAt().isAfter(now.plus(LIFE_MAX))) {
            throw BusinessException.outOfRange("expiresAt", "A free bet ends within a year from now.");
        }
        StakeKind kind = Boolean.TRUE.equals(wanted.stakeReturned()) ? StakeKind.FREE_RETURNED : StakeKind.FREE_KEPT;
        FreeBet bet = new FreeBet(ids.next(), customer, amount, kind, now, wanted.expiresAt(), null);
        freeBets.add(bet, wanted.reason(), staff);
        audit.record(
                staff,
                "free_bet.grant",
                "account/" + customer,
                Map.of("freeBetId", bet.id(), "amount", amount, "kind", kind, "reason", wanted.reason()));
        return view(bet, now);
    }

    /** Anybody's, the newest first. */
    @Requires(Permission.FREE_BET_GRANT)
    public List<FreeBetView> of(AccountId customer) {
        return views(customer);
    }

    /** A customer's own, the newest first. */
    @Requires(Permission.BET_READ)
    public List<FreeBetView> own(AccountId customer) {
        return views(customer);
    }

    private List<FreeBetView> views(AccountId customer) {
        Instant now = clock.instant();
        return freeBets.of(customer, LIST_MAX).stream()
                .map(bet -> view(bet, now))
                .toList();
    }

    private static FreeBetView view(FreeBet bet, Instant now) {
        String unused = now.isBefore(bet.expiresAt()) ? "available" : "expired";
        return new FreeBetView(
                bet.id(),
                bet.stake(),
                bet.stake().currency().getCurrencyCode(),
                bet.kind() == StakeKind.FREE_RETURNED,
                bet.betId() != null ? "used" : unused,
                bet.grantedAt(),
                bet.expiresAt(),
                bet.betId());
    }
}
