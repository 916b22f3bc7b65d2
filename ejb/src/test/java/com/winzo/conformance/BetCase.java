package com.winzo.conformance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigInteger;
import java.util.List;

/**
 * A bet with the results of its legs and what it must come to; the names are those of the files.
 *
 * @param family the group of rules it is about
 * @param expected null in a question to a system under test
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BetCase(String id, String family, Bet bet, Rules rules, List<Leg> legs, Expected expected) {

    BetCase question() {
        return new BetCase(id, family, bet, rules, legs, null);
    }

    BetCase expecting(Expected answer) {
        return new BetCase(id, family, bet, rules, legs, answer);
    }

    /**
     * @param stakeMinor of one line of one part, in minor units
     * @param stakeKind {@code cash}, {@code free_returned} or {@code free_kept}
     * @param teaser such as {@code football_6}, or left out
     * @param struckAt instant
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Bet(Lines lines, boolean eachWay, long stakeMinor, String stakeKind, String teaser, String struckAt) {}

    /**
     * @param name of a system; else the sizes say which combinations, bankers included
     * @param bankers numbers of legs, from 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Lines(String name, List<Integer> sizes, List<Integer> bankers) {}

    /**
     * @param version of the rules; those of Rule 4 differ, and are spelled out beside it
     * @param payoutMaxMinor left out for no limit
     * @param deductionPercentMax most that Rule 4 takes off; left out for 90
     * @param teaserTies {@code lose} where a push loses a teaser; left out where it reduces it
     * @param cashOutMargin what the house keeps of a cash-out; given where the case asks for one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rules(
            int version,
            Long payoutMaxMinor,
            boolean waiveFivePercent,
            Integer deductionPercentMax,
            int oneWinnerTimes,
            int allWinnersPercent,
            String cashOutMargin,
            String teaserTies) {

        /** Where a push reduces a teaser. */
        Rules(
                int version,
                Long payoutMaxMinor,
                boolean waiveFivePercent,
                Integer deductionPercentMax,
                int oneWinnerTimes,
                int allWinnersPercent,
                String cashOutMargin) {
            this(
                    version,
                    payoutMaxMinor,
                    waiveFivePercent,
                    deductionPercentMax,
                    oneWinnerTimes,
                    allWinnersPercent,
                    cashOutMargin,
                    null);
        }

        static final Rules PLAIN = new Rules(1, null, false, null, 1, 0, null);

        /** Those of version 2. */
        static final Rules WAIVING_FIVE = new Rules(2, null, true, null, 1, 0, null);

        /** Those of version 3. */
        static final Rules UP_TO_75 = new Rules(3, null, true, 75, 1, 0, null);

        /** Those of version 4. */
        static final Rules LOSING_TIES = new Rules(4, null, false, null, 1, 0, null, "lose");
    }

    /**
     * @param odds taken; left out for a bet at the starting price
     * @param result left out while open
     * @param deadHeat the fraction of the stake that wins in a tie
     * @param chance how likely an open leg is, for a cash-out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Leg(
            String odds,
            String startingPrice,
            Boolean bestOddsGuaranteed,
            PlaceTerms placeTerms,
            List<Withdrawal> withdrawals,
            String result,
            String deadHeat,
            Chance chance) {

        static Leg of(String odds, String result) {
            return new Leg(odds, null, null, null, null, result, null, null);
        }

        Leg resulting(String fate) {
            return new Leg(odds, startingPrice, bestOddsGuaranteed, placeTerms, withdrawals, fate, null, null);
        }
    }

    /** Probabilities to win and to be placed, the latter where places are paid. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Chance(String win, String place) {}

    record PlaceTerms(int places, String fraction) {}

    /**
     * @param from bets struck from then on; left out for no limit
     * @param before bets struck before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Withdrawal(String from, String before, String odds, boolean inStartingPrices) {}

    /**
     * @param lines how many, of one part
     * @param decided whether the bet can be settled; if not, the rest is left out
     * @param exactMinor the return before rounding and capping, a fraction
     * @param winFactors of each leg, a fraction
     * @param lineReturns of every line of the win part, in stakes; left out where there are many
     * @param cashOutMinor what an undecided bet can be cashed out for
     * @param cashOutExactMinor the same before rounding and capping, a fraction
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Expected(
            int lines,
            boolean decided,
            String status,
            BigInteger returnMinor,
            BigInteger uncappedMinor,
            String exactMinor,
            List<String> winFactors,
            List<String> placeFactors,
            List<LineReturn> lineReturns,
            BigInteger cashOutMinor,
            String cashOutExactMinor) {}

    /** @param legs numbers of legs, from 1; in an any-to-come line the first one comes first */
    record LineReturn(List<Integer> legs, String returns) {}
}
