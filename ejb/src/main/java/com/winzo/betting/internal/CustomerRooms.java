package com.winzo.betting.internal;

import com.winzo.betting.domain.CustomerRoom;
import com.winzo.betting.domain.Slip;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.CustomerLimitKind;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the limits of a group's customers leave: as the database had it, less what the bets of the group have taken. For one
 * thread.
 */
final class CustomerRooms {

    private final Map<AccountId, Map<CustomerLimitKind, Long>> limits;
    private final Map<Use, Long> used;

    /** @param used what counts already, in minor units */
    CustomerRooms(Map<AccountId, Map<CustomerLimitKind, Long>> limits, Map<Use, Long> used) {
        this.limits = limits;
        this.used = new HashMap<>(used);
    }

    List<CustomerRoom> of(AccountId customer, Slip slip) {
        Map<CustomerLimitKind, Long> own = limits.get(customer);
        if (own == null) {
            return List.of();
        }
        Currency currency = slip.stake().currency();
        List<CustomerRoom> rooms = new ArrayList<>();
        own.forEach((kind, limit) -> {
            if (kind == CustomerLimitKind.MARKET_STAKE) {
                markets(slip).forEach(market -> rooms.add(room(customer, kind, market, limit, currency)));
            } else {
                rooms.add(room(customer, kind, null, limit, currency));
            }
        });
        return rooms;
    }

    /** A bet of the group has been taken. */
    void take(AccountId customer, Slip slip) {
        Map<CustomerLimitKind, Long> own = limits.get(customer);
        if (own == null) {
            return;
        }
        long stake = slip.totalStake().minor();
        for (CustomerLimitKind kind : own.keySet()) {
            if (kind == CustomerLimitKind.MARKET_STAKE) {
                markets(slip).forEach(market -> used.merge(new Use(customer, kind, market), stake, Math::addExact));
            } else if (kind != CustomerLimitKind.BET_STAKE) {
                used.merge(new Use(customer, kind, null), stake, Math::addExact);
            }
        }
    }

    private CustomerRoom room(
            AccountId customer, CustomerLimitKind kind, MarketId market, long limitMinor, Currency currency) {
        long usedMinor = used.getOrDefault(new Use(customer, kind, market), 0L);
        return new CustomerRoom(
                kind,
                market,
                new Money(limitMinor, currency),
                new Money(Math.subtractExact(limitMinor, usedMinor), currency));
    }

    private static Set<MarketId> markets(Slip slip) {
        return slip.picks().stream().map(pick -> pick.marketId()).collect(Collectors.toSet());
    }

    /**
     * What is counted.
     *
     * @param market for the stakes on a market, else null
     */
    record Use(AccountId customer, CustomerLimitKind kind, MarketId market) {}
}
