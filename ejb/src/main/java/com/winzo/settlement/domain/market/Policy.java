package com.winzo.settlement.domain.market;

import java.time.Duration;

/**
 * What becomes of a market whose event does not end as planned.
 *
 * @param postponedMax by how much an event can be late before bets are void
 */
public record Policy(WhenAbandoned whenAbandoned, Duration postponedMax) {

    /** Team games: what play has decided stands, bets wait two days for a postponed game. */
    public static final Policy GAME = new Policy(WhenAbandoned.DECIDED_STANDS, Duration.ofHours(48));

    /** Competitions: the official ranking counts however they ended, whenever that is. */
    public static final Policy COMPETITION = new Policy(WhenAbandoned.OFFICIAL_STANDS, Duration.ofDays(365));

    /** What becomes of bets when play breaks off. */
    public enum WhenAbandoned {
        /** Bets whose outcome no further play could have changed stand, the others are void. */
        DECIDED_STANDS,
        /** The official result stands. */
        OFFICIAL_STANDS
    }
}
