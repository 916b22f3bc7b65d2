package com.winzo.kernel;

/** What a market is about, which also says how it is graded; in lower case on the wire. */
public enum MarketType {
    /** Who wins, overtime included; a draw gives the stakes back. */
    MONEYLINE,
    /** Who wins with a handicap, overtime included. */
    POINT_SPREAD,
    /** The points of both sides, overtime included. */
    TOTAL_POINTS,
    /** A winner, a handicap or a total of the first half. */
    FIRST_HALF,
    /** The same of the first quarter. */
    FIRST_QUARTER,
    /** What a trader reports. */
    PROP_BET,
    /** Winner of a competition or a race. */
    FUTURES,
    /** Home, draw or away, without overtime; so are all that follow, unless they say otherwise. */
    MATCH_RESULT,
    DOUBLE_CHANCE,
    DRAW_NO_BET,
    BOTH_TO_SCORE,
    CORRECT_SCORE,
    HALF_TIME_FULL_TIME,
    ASIAN_HANDICAP,
    TOTAL_GOALS,
    /** The points of one side, overtime included. */
    TEAM_TOTAL,
    /** Whether the sum of points is odd, overtime included. */
    ODD_EVEN,
    /** A player's number in the statistics. */
    PLAYER_PROP,
    /** A team's number in the statistics. */
    TEAM_PROP,
    /** Which of some contenders comes in first. */
    HEAD_TO_HEAD,
    /** Home, draw or away with a handicap of whole points: the European handicap. */
    THREE_WAY_HANDICAP,
    /** Who wins by how much, see {@link MarginBand}; overtime included where no draw is on offer. */
    WINNING_MARGIN,
    /** Who is the first to have so many points, overtime included. */
    RACE_TO_POINTS,
    /** Who is the first to have so many goals. */
    RACE_TO_GOALS,
    /** The first two contenders in their order, see {@link Finishers}. */
    FORECAST,
    /** The first two contenders in either order. */
    REVERSE_FORECAST,
    /** The first three contenders in their order. */
    TRICAST,
    /** A winner, a handicap or a total of the periods that its subject names: a second half, a quarter, a set, an innings. */
    PERIOD;

    /**
     * Whether a teaser can move its line: the score says how any line of points comes out, and nobody wins a draw. Goals are too
     * few to give away.
     */
    public boolean isTeasable() {
        return switch (this) {
            case POINT_SPREAD, TOTAL_POINTS, FIRST_HALF, FIRST_QUARTER -> true;
            default -> false;
        };
    }
}
