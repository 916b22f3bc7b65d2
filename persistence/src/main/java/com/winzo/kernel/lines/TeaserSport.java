package com.winzo.kernel.lines;

import java.util.Arrays;
import java.util.Optional;

/** The sports that have teasers: their games are decided by many points, so a few can be given away at a fixed price. */
public enum TeaserSport {
    AMERICAN_FOOTBALL("american-football"),
    BASKETBALL("basketball");

    private final String slug;

    TeaserSport(String slug) {
        this.slug = slug;
    }

    /** The slug that a sport of the catalogue must have, for teasers to be taken on its games. */
    public String slug() {
        return slug;
    }

    /** @return empty for a sport without teasers */
    public static Optional<TeaserSport> ofSlug(String slug) {
        return Arrays.stream(values()).filter(each -> each.slug.equals(slug)).findFirst();
    }
}
