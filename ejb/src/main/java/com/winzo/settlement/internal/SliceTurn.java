package com.winzo.settlement.internal;

import java.util.function.Supplier;

/**
 * Slices of one settlement that are settled one after the other. What the market's result makes of its legs is read once:
 * nothing changes it without overtaking the settlement.
 */
public final class SliceTurn {

    private int slicesLeft;
    private Grades grades;

    /** @param slicesMax after so many the next one is ordered through the queue */
    public SliceTurn(int slicesMax) {
        this.slicesLeft = slicesMax;
    }

    /** Counts a slice; whether it was the last one. */
    boolean endsWithThis() {
        return --slicesLeft <= 0;
    }

    Grades grades(Supplier<Grades> read) {
        if (grades == null) {
            grades = read.get();
        }
        return grades;
    }
}
