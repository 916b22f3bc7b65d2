package com.winzo.season;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One game as it was played and priced.
 *
 * @param week the week of the season, from 1; the four play-off rounds continue the count
 * @param date the day of the kick-off in the United States
 * @param homeQuarters points of the home side in each of the four quarters
 * @param finalScore the score that counts for every market, overtime included
 * @param spread the handicap of the home side
 * @param total the points line
 * @param homeMoneyline closing price of the home side in American odds
 * @param awayMoneyline closing price of the away side in American odds
 */
record Game(
        int week,
        LocalDate date,
        Team home,
        Team away,
        List<Integer> homeQuarters,
        List<Integer> awayQuarters,
        Score finalScore,
        Line spread,
        Line total,
        int homeMoneyline,
        int awayMoneyline) {

    /** A line when the book opened and when it closed. */
    record Line(BigDecimal opening, BigDecimal closing) {

        boolean moved() {
            return opening.compareTo(closing) != 0;
        }
    }

    /** The score after each of the four quarters. */
    List<Score> scoreByQuarter() {
        List<Score> scores = new ArrayList<>();
        Score running = new Score(0, 0);
        for (int quarter = 0; quarter < homeQuarters.size(); quarter++) {
            running = running.plus(homeQuarters.get(quarter), awayQuarters.get(quarter));
            scores.add(running);
        }
        return scores;
    }

    /** Whether the four quarters did not decide the game. */
    boolean wentToOvertime() {
        return !scoreByQuarter().getLast().equals(finalScore);
    }

    @Override
    public String toString() {
        return away.code() + " at " + home.code() + " (week " + week + ")";
    }
}
