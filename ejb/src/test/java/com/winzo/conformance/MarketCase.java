package com.winzo.conformance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/** A market with the result of its event and how its selections come out; the names are those of the files. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MarketCase(String id, String family, Market market, Result result, Expected expected) {

    MarketCase question() {
        return new MarketCase(id, family, market, result, null);
    }

    MarketCase expecting(Expected answer) {
        return new MarketCase(id, family, market, result, answer);
    }

    /**
     * @param subject the side of a team total or the name of a statistic
     * @param winners how many places win
     * @param selections sides, or what stands for an outcome where there are no sides
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Market(
            String type,
            String line,
            String subject,
            int winners,
            BetCase.PlaceTerms placeTerms,
            List<String> selections) {}

    /**
     * @param completion {@code played}, {@code cancelled}, {@code postponed} or {@code abandoned}
     * @param delayHours of a postponed event; left out when nobody knows
     * @param abandonedIn the period in which it broke off; left out when nobody knows
     * @param startingPrices of all who start, in races with bets on favourites
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            Integer home,
            Integer away,
            List<Period> periods,
            Map<String, Integer> places,
            Map<String, String> statistics,
            List<String> withdrawn,
            String completion,
            Integer delayHours,
            String abandonedIn,
            Map<String, String> startingPrices) {

        /** Without starting prices. */
        Result(
                Integer home,
                Integer away,
                List<Period> periods,
                Map<String, Integer> places,
                Map<String, String> statistics,
                List<String> withdrawn,
                String completion,
                Integer delayHours,
                String abandonedIn) {
            this(home, away, periods, places, statistics, withdrawn, completion, delayHours, abandonedIn, null);
        }

        static Result score(int home, int away, Period... periods) {
            return new Result(
                    home, away, periods.length == 0 ? null : List.of(periods), null, null, null, "played", null, null);
        }
    }

    /** Points of that period alone. */
    record Period(String name, int home, int away) {}

    /**
     * @param graded whether the result decides the market; if not, the rest is left out
     * @param outcomes in the order of the selections
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Expected(boolean graded, List<Outcome> outcomes) {}

    /** @param deadHeat the fraction of the stake that wins in a tie, or is placed in one for the last places */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(String result, String deadHeat) {}
}
