package com.winzo.catalogue.api;

import com.winzo.kernel.PlayerId;
import com.winzo.kernel.TeamId;
import java.time.Instant;

/**
 * A player as clients read it.
 *
 * @param position as the sport calls it, or null
 */
public record PlayerView(PlayerId id, TeamId teamId, String slug, String name, String position, Instant lastUpdated) {}
