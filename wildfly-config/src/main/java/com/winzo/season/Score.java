package com.winzo.season;

/** Points of both sides at one moment. */
record Score(int home, int away) {

    Score plus(int moreHome, int moreAway) {
        return new Score(home + moreHome, away + moreAway);
    }

    @Override
    public String toString() {
        return home + "-" + away;
    }
}
