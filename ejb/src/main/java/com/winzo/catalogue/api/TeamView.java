package com.winzo.catalogue.api;

import com.winzo.kernel.LeagueId;
import com.winzo.kernel.SportId;
import com.winzo.kernel.TeamId;
import java.time.Instant;

/**
 * A team as clients read it.
 *
 * @param leagueId the league it mostly plays in, or null
 */
public record TeamView(
        TeamId id,
        SportId sportId,
        LeagueId leagueId,
        String slug,
        String name,
        String abbreviation,
        Instant lastUpdated) {}
