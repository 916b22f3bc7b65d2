package com.winzo.bench;

/** What a figure should reach. */
record Goal(double limit, boolean isLowest) {

    static Goal atLeast(double limit) {
        return new Goal(limit, true);
    }

    static Goal atMost(double limit) {
        return new Goal(limit, false);
    }

    boolean isReached(double value) {
        return isLowest ? value >= limit : value <= limit;
    }

    @Override
    public String toString() {
        return (isLowest ? ">= " : "<= ") + Text.number(limit);
    }
}
