package com.winzo.conformance;

import com.winzo.kernel.Fraction;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.StakeKind;
import com.winzo.kernel.lines.Bonus;
import com.winzo.kernel.lines.Conditional;
import com.winzo.kernel.lines.Factor;
import com.winzo.kernel.lines.Lines;
import com.winzo.kernel.lines.NamedSystem;
import com.winzo.kernel.lines.Teaser;
import com.winzo.settlement.domain.CashOut;
import com.winzo.settlement.domain.Leg;
import com.winzo.settlement.domain.Outcome;
import com.winzo.settlement.domain.Payout;
import com.winzo.settlement.domain.Price;
import com.winzo.settlement.domain.RuleBook;
import com.winzo.settlement.domain.RuleFour;
import com.winzo.settlement.domain.RuleFour.Withdrawal;
import com.winzo.settlement.domain.Terms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts cases to Winzo's own settlement. */
final class WinzoSettlement {

    private WinzoSettlement() {}

    /** What Winzo answers to a case, in the form of the expectation; derivations are compared elsewhere. */
    static BetCase.Expected settle(BetCase bet) {
        Terms terms = terms(bet);
        List<Leg> legs = legs(bet);
        CashOut cashOut = bet.rules().cashOutMargin() == null ? null : cashOut(bet, terms, legs);
        return Payout.of(terms, legs)
                .map(payout -> new BetCase.Expected(
                        terms.lines().count(),
                        true,
                        payout.status().name().toLowerCase(Locale.ROOT),
                        BigInteger.valueOf(payout.returnMinor()),
                        payout.uncappedMinor(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .orElseGet(() -> new BetCase.Expected(
                        terms.lines().count(),
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        cashOut == null ? null : BigInteger.valueOf(cashOut.amountMinor(terms.stakeMinor())),
                        null));
    }

    static CashOut cashOut(BetCase bet, Terms terms, List<Leg> legs) {
        List<CashOut.Chance> chances = new ArrayList<>();
        for (BetCase.Leg leg : bet.legs()) {
            chances.add(
                    leg.chance() == null
                            ? null
                            : new CashOut.Chance(
                                    factor(leg.chance().win()),
                                    leg.chance().place() == null
                                            ? null
                                            : factor(leg.chance().place()),
                                    false));
        }
        return CashOut.of(terms, legs, chances, factor(bet.rules().cashOutMargin()));
    }

    private static Factor factor(String decimal) {
        BigDecimal parsed = new BigDecimal(decimal);
        return new Factor(
                parsed.unscaledValue().longValueExact(),
                BigInteger.TEN.pow(parsed.scale()).longValueExact());
    }

    static Terms terms(BetCase bet) {
        BetCase.Bet wanted = bet.bet();
        return new Terms(
                lines(wanted.lines(), bet.legs().size()),
                wanted.eachWay(),
                wanted.stakeMinor(),
                StakeKind.valueOf(upper(wanted.stakeKind())),
                wanted.teaser() == null ? null : Teaser.valueOf(upper(wanted.teaser())),
                RuleBook.of(bet.rules().version()).teaserTies(),
                new Bonus(bet.rules().oneWinnerTimes(), bet.rules().allWinnersPercent()),
                bet.rules().payoutMaxMinor() == null
                        ? Terms.UNLIMITED
                        : bet.rules().payoutMaxMinor());
    }

    static List<Leg> legs(BetCase bet) {
        return bet.legs().stream().map(leg -> leg(leg, bet)).toList();
    }

    static Lines lines(BetCase.Lines lines, int legs) {
        if (lines.name() != null) {
            return Conditional.named(lines.name())
                    .map(kind -> Lines.of(kind, legs))
                    .orElseGet(() -> Lines.of(NamedSystem.valueOf(upper(lines.name()))));
        }
        List<Integer> bankers = lines.bankers() == null
                ? List.of()
                : lines.bankers().stream().map(number -> number - 1).toList();
        return Lines.system(legs, lines.sizes(), bankers);
    }

    private static Leg leg(BetCase.Leg leg, BetCase bet) {
        List<Withdrawal> withdrawals = leg.withdrawals() == null
                ? List.of()
                : leg.withdrawals().stream().map(WinzoSettlement::withdrawal).toList();
        RuleFour ruleFour = RuleBook.of(bet.rules().version()).ruleFour();
        Price price = new Price(
                odds(leg.odds()),
                odds(leg.startingPrice()),
                Boolean.TRUE.equals(leg.bestOddsGuaranteed()),
                ruleFour.deduction(withdrawals, Instant.parse(bet.bet().struckAt())),
                ruleFour.startingPriceDeduction(withdrawals));
        com.winzo.kernel.PlaceTerms terms = leg.placeTerms() == null
                ? null
                : new com.winzo.kernel.PlaceTerms(
                        leg.placeTerms().places(), Fraction.of(leg.placeTerms().fraction()));
        Outcome outcome = leg.result() == null
                ? null
                : new Outcome(
                        SelectionResult.valueOf(upper(leg.result())),
                        null,
                        leg.deadHeat() == null ? null : Fraction.of(leg.deadHeat()));
        return new Leg(price, terms, outcome);
    }

    private static Withdrawal withdrawal(BetCase.Withdrawal withdrawal) {
        return new Withdrawal(
                withdrawal.from() == null ? null : Instant.parse(withdrawal.from()),
                Instant.parse(withdrawal.before()),
                Odds.of(withdrawal.odds()),
                withdrawal.inStartingPrices());
    }

    private static Odds odds(String odds) {
        return odds == null ? null : Odds.of(odds);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
