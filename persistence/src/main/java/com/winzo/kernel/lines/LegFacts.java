package com.winzo.kernel.lines;

import com.winzo.kernel.Fraction;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionResult;
import java.util.Locale;

/**
 * How a leg stands: all that settlement needs to know beyond what was agreed.
 *
 * <p>Written like {@code win}, {@code dead_heat:1/2}, {@code win@5.5-10-0} (starting price 5.5, Rule 4 takes 10 percent at
 * the odds taken and nothing at the starting price), {@code open}.
 *
 * @param result null while open
 * @param deadHeat the fraction of the stake that wins in a dead heat, or of a place that is shared; else null
 * @param startingOdds the starting price, or null where there is none
 * @param deductionPercent what Rule 4 takes off the winnings at the odds taken
 * @param startingDeductionPercent what it takes off those at the starting price
 */
public record LegFacts(
        SelectionResult result,
        Fraction deadHeat,
        Odds startingOdds,
        int deductionPercent,
        int startingDeductionPercent) {

    public static final LegFacts OPEN = new LegFacts(null, null, null, 0, 0);

    private static final String NO_RESULT = "open";

    /** Without starting price or deductions. */
    public static LegFacts of(SelectionResult result, Fraction deadHeat) {
        return new LegFacts(result, deadHeat, null, 0, 0);
    }

    /** Reads what {@link #toString} has written. */
    public static LegFacts parse(String text) {
        String[] parts = text.split("@", 2);
        String[] outcome = parts[0].split(":", 2);
        SelectionResult result =
                outcome[0].equals(NO_RESULT) ? null : SelectionResult.valueOf(outcome[0].toUpperCase(Locale.ROOT));
        Fraction deadHeat = outcome.length < 2 ? null : Fraction.of(outcome[1]);
        if (parts.length < 2) {
            return of(result, deadHeat);
        }
        String[] price = parts[1].split("-", 3);
        return new LegFacts(
                result,
                deadHeat,
                price[0].isEmpty() ? null : Odds.of(price[0]),
                Integer.parseInt(price[1]),
                Integer.parseInt(price[2]));
    }

    @Override
    public String toString() {
        String outcome = result == null ? NO_RESULT : result.name().toLowerCase(Locale.ROOT);
        String text = deadHeat == null ? outcome : outcome + ":" + deadHeat;
        if (startingOdds == null && deductionPercent == 0 && startingDeductionPercent == 0) {
            return text;
        }
        return text + "@" + (startingOdds == null ? "" : startingOdds) + "-" + deductionPercent + "-"
                + startingDeductionPercent;
    }
}
