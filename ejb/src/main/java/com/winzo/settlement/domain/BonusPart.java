package com.winzo.settlement.domain;

import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.lines.Bonus;
import com.winzo.kernel.lines.Factor;
import java.util.List;

/** What the legs of a bet make of its {@link Bonus}. */
final class BonusPart {

    private BonusPart() {}

    /** What the single on the only winner returns more, in stakes of a line; zero when there is no such winner. */
    static Factor forOneWinner(Bonus bonus, List<Leg> legs) {
        List<Leg> winners = with(legs, SelectionResult.WIN);
        boolean alone = winners.size() == 1 && lost(legs) == legs.size() - 1;
        return alone && bonus.oneWinnerTimes() > 1
                ? winners.getFirst().price().settled().winnings().times(new Factor(bonus.oneWinnerTimes() - 1L, 1))
                : Factor.ZERO;
    }

    /** By which factor of the returns these grow; zero when not all have won. */
    static Factor forAllWinners(Bonus bonus, List<Leg> legs) {
        return with(legs, SelectionResult.WIN).size() == legs.size()
                ? new Factor(bonus.allWinnersPercent(), 100)
                : Factor.ZERO;
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
