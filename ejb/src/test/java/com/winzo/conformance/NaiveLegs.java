package com.winzo.conformance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/** Splits the stake on a leg into parts with one plain fate each: paid at odds, given back, or lost. */
final class NaiveLegs {

    /** The published scale: up to these odds against, so many pence in the pound. */
    private static final String[][] SCALE = {
        {"1/9", "90"}, {"2/11", "85"}, {"1/4", "80"}, {"3/10", "75"}, {"2/5", "70"}, {"8/15", "65"}, {"8/13", "60"},
        {"4/5", "55"}, {"20/21", "50"}, {"6/5", "45"}, {"6/4", "40"}, {"7/4", "35"}, {"9/4", "30"}, {"3/1", "25"},
        {"4/1", "20"}, {"11/2", "15"}, {"9/1", "10"}, {"14/1", "5"}
    };

    private NaiveLegs() {}

    /** The odds after Rule 4 and the choice between prices. */
    static Q odds(BetCase.Leg leg, BetCase.Bet bet, BetCase.Rules rules) {
        List<BetCase.Withdrawal> withdrawals = leg.withdrawals() == null ? List.of() : leg.withdrawals();
        Instant struck = Instant.parse(bet.struckAt());
        Q starting = leg.startingPrice() == null
                ? null
                : reduced(
                        Q.of(leg.startingPrice()),
                        withdrawals.stream()
                                .filter(BetCase.Withdrawal::inStartingPrices)
                                .toList(),
                        rules);
        if (leg.odds() == null) {
            return starting;
        }
        Q taken = reduced(
                Q.of(leg.odds()),
                withdrawals.stream().filter(each -> concerns(each, struck)).toList(),
                rules);
        boolean guaranteed = Boolean.TRUE.equals(leg.bestOddsGuaranteed());
        return guaranteed && starting != null && starting.compareTo(taken) > 0 ? starting : taken;
    }

    static List<Share> shares(BetCase.Leg leg, Q odds, boolean placePart) {
        BetCase.PlaceTerms terms = placePart ? leg.placeTerms() : null;
        Q paid = terms == null || odds == null
                ? odds
                : Q.ONE.plus(odds.minus(Q.ONE).times(Q.of(terms.fraction())));
        Q half = Q.of("1/2");
        return switch (leg.result()) {
            case "win" -> List.of(new Share(Q.ONE, paid));
            case "placed" -> terms == null ? List.of() : List.of(new Share(tie(leg), paid));
            case "loss" -> List.of();
            case "push", "void" -> List.of(new Share(Q.ONE, Q.ONE));
            case "half_win" -> List.of(new Share(half, paid), new Share(half, Q.ONE));
            case "half_loss" -> List.of(new Share(half, Q.ONE));
            case "dead_heat" -> {
                Q win = tie(leg);
                Q placed = terms == null ? win : Q.ONE.smaller(win.times(Q.of(terms.places())));
                yield List.of(new Share(placed, paid));
            }
            default -> throw new IllegalArgumentException("no such result: " + leg.result());
        };
    }

    private static Q tie(BetCase.Leg leg) {
        return leg.deadHeat() == null ? Q.ONE : Q.of(leg.deadHeat());
    }

    private static boolean concerns(BetCase.Withdrawal withdrawal, Instant struck) {
        boolean early = withdrawal.from() != null && struck.isBefore(Instant.parse(withdrawal.from()));
        return !early && struck.isBefore(Instant.parse(withdrawal.before()));
    }

    private static Q reduced(Q odds, List<BetCase.Withdrawal> withdrawals, BetCase.Rules rules) {
        int most = rules.deductionPercentMax() == null ? 90 : rules.deductionPercentMax();
        int pence = 0;
        for (BetCase.Withdrawal withdrawal : withdrawals) {
            pence += pence(withdrawal.odds());
        }
        if (rules.waiveFivePercent() && pence == 5) {
            pence = 0;
        }
        pence = Math.min(pence, most);
        return Q.ONE.plus(odds.minus(Q.ONE).times(new Q(BigInteger.valueOf(100 - pence), BigInteger.valueOf(100))));
    }

    private static int pence(String odds) {
        BigDecimal against = new BigDecimal(odds).subtract(BigDecimal.ONE);
        for (String[] band : SCALE) {
            Q limit = Q.of(band[0]);
            BigDecimal decimal =
                    new BigDecimal(limit.top()).divide(new BigDecimal(limit.bottom()), 4, RoundingMode.CEILING);
            if (against.compareTo(decimal) <= 0) {
                return Integer.parseInt(band[1]);
            }
        }
        return 0;
    }

    /** What a unit of stake comes to. */
    static Q factor(List<Share> shares) {
        Q sum = Q.ZERO;
        for (Share share : shares) {
            sum = sum.plus(share.ofStake().times(share.pays()));
        }
        return sum;
    }

    /** How much of a unit of stake is not lost. */
    static Q survivor(List<Share> shares) {
        Q sum = Q.ZERO;
        for (Share share : shares) {
            sum = sum.plus(share.ofStake());
        }
        return sum;
    }

    /** @param pays what a unit of this part comes to */
    record Share(Q ofStake, Q pays) {}
}
