package com.winzo.catalogue.api;

import com.winzo.kernel.SportId;
import java.time.Instant;

/** A sport as clients read it. */
public record SportView(SportId id, String slug, String name, Instant lastUpdated) {}
