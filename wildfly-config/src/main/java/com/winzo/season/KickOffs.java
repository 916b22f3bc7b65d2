package com.winzo.season;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * When the games of the season kick off in this run: their real dates, moved by a whole number of weeks so that the
 * first game lies at least a day ahead, since nobody can bet on the past.
 *
 * <p>The data know days only. Games of Saturday and Sunday start at 18:00 UTC (13:00 in New York), those of the other
 * days at 01:30 UTC of the day after (20:30 in New York).
 */
record KickOffs(long weeksLater) {

    private static final LocalTime WEEKEND = LocalTime.of(18, 0);
    private static final LocalTime EVENING = LocalTime.of(1, 30);
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final long SECONDS_PER_WEEK = Duration.ofDays(7).toSeconds();

    /** The smallest shift that puts the first game of the season at least a day after {@code now}. */
    static KickOffs after(Instant now, SeasonData season) {
        Instant first = season.games().stream()
                .map(game -> original(game.date()))
                .min(Instant::compareTo)
                .orElseThrow();
        long missing = Duration.between(first, now.plus(AHEAD)).toSeconds();
        return new KickOffs(missing <= 0 ? 0 : Math.ceilDiv(missing, SECONDS_PER_WEEK));
    }

    Instant of(Game game) {
        return original(game.date()).plusSeconds(weeksLater * SECONDS_PER_WEEK);
    }

    private static Instant original(LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend
                ? date.atTime(WEEKEND).toInstant(ZoneOffset.UTC)
                : date.plusDays(1).atTime(EVENING).toInstant(ZoneOffset.UTC);
    }
}
