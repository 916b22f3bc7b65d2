package com.winzo.settlement.domain;

import com.winzo.kernel.Fraction;
import com.winzo.kernel.Odds;
import com.winzo.kernel.Rational;
import com.winzo.kernel.SelectionResult;

/**
 * A leg of a bet.
 *
 * @param result null while open
 * @param deadHeat the fraction of the stake that wins in a dead heat, else null
 */
public record Leg(Odds odds, SelectionResult result, Fraction deadHeat) {

    public boolean isOpen() {
        return result == null;
    }

    /**
     * What the leg multiplies the stake by: {@code v + (1 - v) · [won] · odds · d} with the void fraction v and the
     * dead-heat fraction d.
     */
    public Rational factor() {
        return switch (result) {
            case WIN -> general(Rational.ZERO, true, Rational.ONE);
            case LOSS, PLACED -> general(Rational.ZERO, false, Rational.ONE);
            case PUSH, VOID -> general(Rational.ONE, false, Rational.ONE);
            case HALF_WIN -> general(Rational.HALF, true, Rational.ONE);
            case HALF_LOSS -> general(Rational.HALF, false, Rational.ONE);
            case DEAD_HEAT -> general(Rational.ZERO, true, Rational.of(deadHeat));
        };
    }

    private Rational general(Rational voided, boolean won, Rational share) {
        Rational bet = won ? Rational.of(odds).times(share) : Rational.ZERO;
        return voided.plus(Rational.ONE.minus(voided).times(bet));
    }
}
