package com.winzo.catalogue.api;

import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.LeagueId;
import com.winzo.kernel.SportId;
import com.winzo.kernel.TeamId;
import java.time.Instant;
import java.util.List;

/**
 * An event as clients read it; the component names are the wire names.
 *
 * @param homeTeam null, like the away team, for a contest without two sides
 * @param startTime the advertised start
 * @param homeScore points so far or at the end; null, like the other one, before the first report
 * @param period as the feed calls it, or null
 * @param clock the game clock as the feed writes it, or null
 * @param periods what was scored in each period, as far as it was reported
 * @param version counts the event's changes from 1
 */
public record EventView(
        EventId id,
        SportId sportId,
        LeagueId leagueId,
        String name,
        Participant homeTeam,
        Participant awayTeam,
        Instant startTime,
        EventStatus status,
        Integer homeScore,
        Integer awayScore,
        String period,
        String clock,
        List<PeriodResult> periods,
        long version,
        Instant lastUpdated) {

    public EventView {
        periods = List.copyOf(periods);
    }

    /** A side of the event. */
    public record Participant(TeamId id, String name, String abbreviation) {}
}
