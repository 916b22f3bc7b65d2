package com.winzo.kernel.lines;

/** What a leg of an any-to-come line passes on to the next one, in stakes. */
public enum Carry {
    /** Whatever it returns, one stake at most: a push and a void go on too, and of half a loss the half that is left. */
    ACTION {
        @Override
        public Factor of(Factor factor) {
            return factor.atMostOne();
        }
    },
    /** One stake if it returns more than that; else nothing, and what it returns is kept. */
    WIN {
        @Override
        public Factor of(Factor factor) {
            return factor.compareTo(Factor.ONE) > 0 ? Factor.ONE : Factor.ZERO;
        }
    };

    /** @param factor what the leg returns on a stake */
    public abstract Factor of(Factor factor);
}
