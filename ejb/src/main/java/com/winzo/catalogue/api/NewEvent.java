package com.winzo.catalogue.api;

import com.winzo.kernel.TeamId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * The command to add an event; also its request body.
 *
 * @param sportId id or slug of its sport
 * @param leagueId id or slug of its league
 * @param homeTeamId with the away team for a game; both left out for a race or an outright
 * @param name needed without teams; with teams their names give it
 */
public record NewEvent(
        @NotBlank @Size(max = 100) String sportId,
        @NotBlank @Size(max = 100) String leagueId,
        TeamId homeTeamId,
        TeamId awayTeamId,
        @Size(min = 1, max = 200) String name,
        @NotNull Instant startTime) {}
