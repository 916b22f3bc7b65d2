package com.winzo.settlement.domain;

import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.lines.Factor;
import java.util.List;

/**
 * What a house adds to full covers with singles, if it does. It is on the win part only, and a selection that is void
 * or not simply won or lost takes it away.
 *
 * @param oneWinnerTimes by how much the odds of the only winner are multiplied, all others lost; 1 for no bonus
 * @param allWinnersPercent of the returns when all have won; 0 for none
 */
public record Bonus(int oneWinnerTimes, int allWinnersPercent) {

    public static final Bonus NONE = new Bonus(1, 0);

    /** What the single on the only winner returns more, in stakes of a line; zero when there is no such winner. */
    Factor forOneWinner(List<Leg> legs) {
        List<Leg> winners = with(legs, SelectionResult.WIN);
        boolean alone = winners.size() == 1 && lost(legs) == legs.size() - 1;
        return alone && oneWinnerTimes > 1
                ? winners.getFirst().price().settled().winnings().times(new Factor(oneWinnerTimes - 1L, 1))
                : Factor.ZERO;
    }

    /** By which factor of the returns these grow; zero when not all have won. */
    Factor forAllWinners(List<Leg> legs) {
        return with(legs, SelectionResult.WIN).size() == legs.size() ? new Factor(allWinnersPercent, 100) : Factor.ZERO;
    }

    private static int lost(List<Leg> legs) {
        return with(legs, SelectionResult.LOSS).size()
                + with(legs, SelectionResult.PLACED).size();
    }

    private static List<Leg> with(List<Leg> legs, SelectionResult result) {
        return legs.stream()
                .filter(leg -> !leg.isOpen() && leg.outcome().result() == result)
                .toList();
    }
}
