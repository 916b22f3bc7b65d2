package com.winzo.kernel;

import java.util.UUID;

/** The identity of a league of a sport. */
public record LeagueId(UUID value) implements Id {

    public static LeagueId of(String text) {
        return new LeagueId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
