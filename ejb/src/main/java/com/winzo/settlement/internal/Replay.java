package com.winzo.settlement.internal;

import com.winzo.betting.api.BookedBet;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.lines.LegFacts;
import com.winzo.settlement.api.WhatIf;
import com.winzo.settlement.domain.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pays bets by supposed results, on paper, and adds up the differences. For one thread. */
final class Replay {

    private final Map<MarketId, ? extends Supposed> supposed;
    private final Map<MarketId, ? extends Supposed> elsewhere;
    private final Integer rulesVersion;
    private final Map<AccountId, Sums> customers = new HashMap<>();
    private final Map<String, Sums> house = new TreeMap<>();
    private long bets;
    private long changed;
    private long open;

    /**
     * @param supposed what each market's legs would come to
     * @param elsewhere the same for other markets of the bets; where it says nothing they stay as they stand
     * @param rulesVersion under which all bets are settled, or null for each under its own
     */
    Replay(
            Map<MarketId, ? extends Supposed> supposed,
            Map<MarketId, ? extends Supposed> elsewhere,
            Integer rulesVersion) {
        this.supposed = supposed;
        this.elsewhere = elsewhere;
        this.rulesVersion = rulesVersion;
    }

    void add(BookedBet booked) {
        BookedBet bet = rulesVersion == null ? booked : booked.under(rulesVersion);
        bets++;
        if (!bet.status().isOnTheBook()) {
            return;
        }
        Standing supposedly = Standing.of(Bookings.terms(bet), Bookings.legs(bet, facts(bet)), Bookings.cashed(bet));
        open += supposedly.returnMinor() == null ? 1 : 0;
        long due = supposedly.returnMinor() == null ? bet.paidMinor() : supposedly.returnMinor();
        Currency currency = bet.stake().currency();
        house.computeIfAbsent(currency.getCurrencyCode(), code -> new Sums(currency))
                .add(bet.paidMinor(), due);
        if (due != bet.paidMinor()) {
            changed++;
            customers
                    .computeIfAbsent(bet.accountId(), account -> new Sums(currency))
                    .add(bet.paidMinor(), due);
        }
    }

    WhatIf result() {
        List<WhatIf.CustomerDifference> differences = customers.entrySet().stream()
                .sorted(Comparator.comparingLong(
                        entry -> -Math.abs(entry.getValue().difference())))
                .limit(WhatIf.CUSTOMERS_MAX)
                .map(entry -> entry.getValue().of(entry.getKey()))
                .toList();
        return new WhatIf(
                rulesVersion,
                List.copyOf(supposed.keySet()),
                bets,
                changed,
                open,
                house.values().stream().map(Sums::ofHouse).toList(),
                differences,
                customers.size());
    }

    private List<LegFacts> facts(BookedBet bet) {
        List<LegFacts> facts = new ArrayList<>(bet.legs().size());
        for (BookedBet.BookedLeg leg : bet.legs()) {
            Supposed market =
                    supposed.containsKey(leg.marketId()) ? supposed.get(leg.marketId()) : elsewhere.get(leg.marketId());
            facts.add(market == null ? leg.facts() : market.of(bet, leg));
        }
        return facts;
    }

    /** What some bets have been paid and would return. */
    private static final class Sums {

        private final Currency currency;
        private long count;
        private long paid;
        private long due;

        Sums(Currency currency) {
            this.currency = currency;
        }

        void add(long paidMinor, long dueMinor) {
            count++;
            paid = Math.addExact(paid, paidMinor);
            due = Math.addExact(due, dueMinor);
        }

        long difference() {
            return due - paid;
        }

        WhatIf.CustomerDifference of(AccountId account) {
            return new WhatIf.CustomerDifference(
                    account, currency.getCurrencyCode(), count, major(paid), major(due), major(difference()));
        }

        WhatIf.HouseDifference ofHouse() {
            return new WhatIf.HouseDifference(currency.getCurrencyCode(), major(paid), major(due), major(difference()));
        }

        private BigDecimal major(long minor) {
            return new Money(minor, currency).major();
        }
    }
}
