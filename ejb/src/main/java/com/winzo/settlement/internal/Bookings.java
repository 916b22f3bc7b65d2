package com.winzo.settlement.internal;

import com.winzo.betting.api.BookedBet;
import com.winzo.betting.api.BookedBet.BookedLeg;
import com.winzo.kernel.PriceKind;
import com.winzo.kernel.lines.BetTerms;
import com.winzo.kernel.lines.LegFacts;
import com.winzo.settlement.domain.Cashed;
import com.winzo.settlement.domain.Leg;
import com.winzo.settlement.domain.Outcome;
import com.winzo.settlement.domain.Price;
import com.winzo.settlement.domain.RuleBook;
import com.winzo.settlement.domain.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes what the domain calculates with of what is on the books. */
final class Bookings {

    private Bookings() {}

    static Terms terms(BookedBet bet) {
        BetTerms agreed = bet.terms();
        return new Terms(
                agreed.lines(),
                agreed.eachWay(),
                bet.stake().minor(),
                agreed.stakeKind(),
                agreed.teaser(),
                RuleBook.of(bet.rulesVersion()).teaserTies(),
                agreed.bonus(),
                agreed.payoutMaxMinor());
    }

    static Cashed cashed(BookedBet bet) {
        return bet.cashed().count() == 0
                ? Cashed.NOTHING
                : new Cashed(bet.cashed().stakeMinor(), bet.cashed().returnMinor());
    }

    /** The legs as they stand. */
    static List<Leg> legs(BookedBet bet) {
        List<Leg> legs = new ArrayList<>(bet.legs().size());
        for (BookedLeg leg : bet.legs()) {
            legs.add(leg(leg, leg.facts()));
        }
        return legs;
    }

    /** The legs as they would stand by other facts, one for each. */
    static List<Leg> legs(BookedBet bet, List<LegFacts> facts) {
        List<Leg> legs = new ArrayList<>(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            legs.add(leg(bet.legs().get(i), facts.get(i)));
        }
        return legs;
    }

    /** How the legs stand, as it is kept with a settlement. */
    static String written(BookedBet bet) {
        return bet.legs().size() == 1
                ? bet.legs().getFirst().facts().toString()
                : bet.legs().stream().map(leg -> leg.facts().toString()).collect(Collectors.joining(" "));
    }

    /** Reads what {@link #written} has written. */
    static List<LegFacts> facts(String written) {
        List<LegFacts> facts = new ArrayList<>();
        for (String leg : written.split(" ")) {
            facts.add(LegFacts.parse(leg));
        }
        return facts;
    }

    private static Leg leg(BookedLeg leg, LegFacts facts) {
        PriceKind kind = leg.terms().priceKind();
        Price price = new Price(
                kind == PriceKind.STARTING ? null : leg.odds(),
                facts.startingOdds(),
                kind == PriceKind.BEST,
                facts.deductionPercent(),
                facts.startingDeductionPercent());
        Outcome outcome = facts.result() == null ? null : new Outcome(facts.result(), null, facts.deadHeat());
        return new Leg(price, leg.terms().placeTerms(), outcome);
    }
}
