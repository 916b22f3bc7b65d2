package com.winzo.risk.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.CustomerLimitKind;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.SelectionId;
import com.winzo.risk.repository.ExposureRepository.Change;
import com.winzo.risk.repository.ExposureRepository.Changed;
import com.winzo.risk.repository.ExposureRepository.CustomerLimit;
import com.winzo.risk.repository.ExposureRepository.Standing;
import com.winzo.risk.repository.ExposureRepository.Standings;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What the house has at stake on some markets while a group of bets is decided: as the database had it, and what the bets
 * of the group add. For one thread.
 *
 * <p>The liability of an outcome is what its bets return less all stakes of the market; it may come to a limit.
 */
public final class ExposureBook {

    private final Function<Currency, Money> limitOf;
    private final Map<MarketKey, Market> markets = new HashMap<>();
    private final Map<SelectionKey, Long> returns = new HashMap<>();
    private final Map<SelectionKey, Change> changes = new LinkedHashMap<>();
    private final Set<SelectionKey> promised = new HashSet<>();
    private final Map<AccountId, Map<CustomerLimitKind, Long>> customers = new HashMap<>();

    /** @param limitOf the limit of markets for which a trader has set none */
    ExposureBook(Standings standings, Function<Currency, Money> limitOf) {
        this.limitOf = limitOf;
        for (CustomerLimit limit : standings.customers()) {
            customers
                    .computeIfAbsent(limit.accountId(), account -> new EnumMap<>(CustomerLimitKind.class))
                    .put(limit.kind(), limit.amountMinor());
        }
        for (Standing standing : standings.markets()) {
            Currency currency = standing.currency();
            Market market = markets.computeIfAbsent(
                    new MarketKey(standing.marketId(), currency),
                    key -> new Market(limitMinor(standing.liabilityMaxMinor(), currency)));
            market.stakeMinor = standing.stakeMinor();
            if (standing.selectionId() != null) {
                returns.put(new SelectionKey(standing.selectionId(), currency), standing.returnMinor());
            }
        }
    }

    /** What those customers who are limited may stake and lose, in minor units of their wallets. */
    public Map<AccountId, Map<CustomerLimitKind, Long>> customerLimits() {
        return customers;
    }

    /** The most that the market may lose by an outcome. */
    public Money limit(MarketId market, Currency currency) {
        return new Money(market(market, currency).limitMinor, currency);
    }

    /** How much more the market may lose by that outcome; negative when it is beyond its limit. */
    public Money room(MarketId market, SelectionId selection, Currency currency) {
        Market standing = market(market, currency);
        long liability = returns.getOrDefault(new SelectionKey(selection, currency), 0L) - standing.stakeMinor;
        return new Money(Math.subtractExact(standing.limitMinor, liability), currency);
    }

    /** Counts a bet of the group. */
    public void add(BetExposure bet) {
        Currency currency = bet.stake().currency();
        for (int i = 0; i < bet.legs().size(); i++) {
            Change change = change(bet, i, 1);
            market(change.marketId(), currency).stakeMinor += change.stakeMinor();
            SelectionKey key = new SelectionKey(change.selectionId(), currency);
            returns.merge(key, change.returnMinor(), Math::addExact);
            changes.merge(key, change, ExposureBook::sum);
        }
    }

    /** Counts a bet of the group that was promised, whatever the limits leave by now. */
    public void addPromised(BetExposure bet) {
        add(bet);
        bet.legs()
                .forEach(leg -> promised.add(
                        new SelectionKey(leg.selectionId(), bet.stake().currency())));
    }

    Collection<Change> changes() {
        return changes.values();
    }

    /** Whether others have come so close meanwhile that an outcome of the group's bets is now beyond its limit. */
    boolean isOvertaken(List<Changed> changed) {
        return changed.stream().anyMatch(each -> {
            SelectionKey key = new SelectionKey(each.selectionId(), each.currency());
            if (promised.contains(key)) {
                return false;
            }
            Market market = market(changes.get(key).marketId(), each.currency());
            return each.returnMinor() > returns.get(key) && each.returnMinor() - market.stakeMinor > market.limitMinor;
        });
    }

    /** What a bet that opens (1) or closes (-1) changes on the selection of one of its legs. */
    static Change change(BetExposure bet, int index, int sign) {
        BetExposure.Leg leg = bet.legs().get(index);
        return new Change(
                leg.selectionId(),
                bet.stake().currency(),
                leg.marketId(),
                leg.eventId(),
                sign,
                sign * bet.stakeOn(index).minor(),
                sign * bet.potentialReturn().minor());
    }

    static Change sum(Change one, Change other) {
        return new Change(
                one.selectionId(),
                one.currency(),
                one.marketId(),
                one.eventId(),
                one.bets() + other.bets(),
                Math.addExact(one.stakeMinor(), other.stakeMinor()),
                Math.addExact(one.returnMinor(), other.returnMinor()));
    }

    private Market market(MarketId market, Currency currency) {
        return markets.computeIfAbsent(new MarketKey(market, currency), key -> new Market(limitMinor(null, currency)));
    }

    private long limitMinor(Long ofTrader, Currency currency) {
        return ofTrader == null ? limitOf.apply(currency).minor() : ofTrader;
    }

    private record MarketKey(MarketId market, Currency currency) {}

    private record SelectionKey(SelectionId selection, Currency currency) {}

    private static final class Market {
        private final long limitMinor;
        private long stakeMinor;

        Market(long limitMinor) {
            this.limitMinor = limitMinor;
        }
    }
}
