package com.winzo.catalogue.api;

import com.winzo.kernel.LeagueId;
import com.winzo.kernel.SportId;
import java.time.Instant;

/**
 * A league as clients read it.
 *
 * @param countryCode ISO 3166-1 alpha-2, or null for an international league
 */
public record LeagueView(
        LeagueId id, SportId sportId, String slug, String name, String countryCode, Instant lastUpdated) {}
