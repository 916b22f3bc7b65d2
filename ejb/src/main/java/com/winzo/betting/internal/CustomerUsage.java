package com.winzo.betting.internal;

import com.winzo.betting.internal.CustomerRooms.Use;
import com.winzo.betting.repository.CustomerUsageRepository;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.CustomerLimitKind;
import com.winzo.kernel.MarketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Adds up what limited customers have staked and lost. Costs nothing where nobody is limited. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CustomerUsage {

    @Inject
    private CustomerUsageRepository usage;

    /** @param limits of those customers who have some */
    CustomerRooms rooms(
            Map<AccountId, Map<CustomerLimitKind, Long>> limits, Collection<MarketId> markets, Instant now) {
        Map<Use, Long> used = new HashMap<>();
        Set<AccountId> byMarket = customers(limits, kind -> kind == CustomerLimitKind.MARKET_STAKE);
        if (!byMarket.isEmpty()) {
            usage.staked(byMarket, markets)
                    .forEach(each -> used.put(
                            new Use(each.accountId(), CustomerLimitKind.MARKET_STAKE, each.marketId()), each.minor()));
        }
        Set<AccountId> bySpan = customers(limits, kind -> kind.window() != null);
        if (!bySpan.isEmpty()) {
            usage.spent(bySpan, longest(limits), now)
                    .forEach(each ->
                            each.sums().forEach((kind, sum) -> used.put(new Use(each.accountId(), kind, null), sum)));
        }
        return new CustomerRooms(limits, used);
    }

    private static Set<AccountId> customers(
            Map<AccountId, Map<CustomerLimitKind, Long>> limits, Predicate<CustomerLimitKind> wanted) {
        return limits.entrySet().stream()
                .filter(entry -> entry.getValue().keySet().stream().anyMatch(wanted))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Duration longest(Map<AccountId, Map<CustomerLimitKind, Long>> limits) {
        return limits.values().stream()
                .flatMap(own -> own.keySet().stream())
                .map(CustomerLimitKind::window)
                .filter(Objects::nonNull)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
