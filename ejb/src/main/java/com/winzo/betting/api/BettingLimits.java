package com.winzo.betting.api;

import com.winzo.betting.api.CustomerLimitsView.CustomerLimit;
import com.winzo.betting.repository.CustomerUsageRepository;
import com.winzo.betting.repository.CustomerUsageRepository.Spent;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.CustomerLimitKind;
import com.winzo.kernel.Money;
import com.winzo.odds.api.PriceBook;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.platform.api.StepUp;
import com.winzo.risk.api.CustomerLimits;
import com.winzo.wallet.api.Balance;
import com.winzo.wallet.api.Wallets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What single customers may stake and lose, and how much of it is used. */
@Stateless
public class BettingLimits {

    @Inject
    private CustomerLimits limits;

    @Inject
    private CustomerUsageRepository usage;

    @Inject
    private Wallets wallets;

    @Inject
    private PriceBook prices;

    /** A customer's own. */
    @Requires(Permission.BET_READ)
    public CustomerLimitsView own(AccountId customer) {
        return view(customer);
    }

    /**
     * Anybody's.
     *
     * @throws BusinessException {@code VAL_004} without a wallet
     */
    @Requires(Permission.CUSTOMER_LIMIT_READ)
    public CustomerLimitsView of(AccountId customer) {
        return view(customer);
    }

    /**
     * Replaces all limits of a customer. The next bet is held to them; bets that have been taken stay.
     *
     * @throws BusinessException {@code VAL_004} without a wallet, {@code VAL_003} for an amount below zero or of too many
     *     decimals
     */
    @StepUp
    @Requires(Permission.CUSTOMER_LIMIT_WRITE)
    public CustomerLimitsView limit(AccountId customer, NewCustomerLimits wanted, AccountId staff) {
        Currency currency = currency(customer);
        Map<CustomerLimitKind, Money> amounts = new EnumMap<>(CustomerLimitKind.class);
        wanted.byKind().forEach((kind, major) -> {
            Money amount = Money.ofMajor(major, currency, kind.wireName());
            if (amount.isNegative()) {
                throw BusinessException.outOfRange(kind.wireName(), "A limit is not negative.");
            }
            amounts.put(kind, amount);
        });
        limits.set(customer, amounts, wanted.reason(), staff);
        return view(customer);
    }

    private CustomerLimitsView view(AccountId customer) {
        Currency currency = currency(customer);
        Instant now = prices.hold(Set.of()).databaseTime();
        Map<CustomerLimitKind, Long> sums =
                usage.spent(List.of(customer), CustomerLimitKind.MONTH_STAKE.window(), now).stream()
                        .findFirst()
                        .map(Spent::sums)
                        .orElse(Map.of());
        List<CustomerLimit> views = new ArrayList<>();
        limits.of(customer, currency).forEach((kind, value) -> views.add(view(kind, value, sums)));
        return new CustomerLimitsView(currency.getCurrencyCode(), views);
    }

    private static CustomerLimit view(CustomerLimitKind kind, Money value, Map<CustomerLimitKind, Long> sums) {
        if (kind.window() == null) {
            return new CustomerLimit(kind.wireName(), value, null, null);
        }
        Money used = new Money(sums.getOrDefault(kind, 0L), value.currency());
        Money left = value.minus(used);
        return new CustomerLimit(kind.wireName(), value, used, left.isNegative() ? Money.zero(value.currency()) : left);
    }

    private Currency currency(AccountId customer) {
        Balance balance = wallets.balances(Set.of(customer)).get(customer);
        if (balance == null) {
            throw BusinessException.notFound("customer", customer);
        }
        return balance.balance().currency();
    }
}
