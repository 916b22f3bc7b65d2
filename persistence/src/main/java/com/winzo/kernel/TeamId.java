package com.winzo.kernel;

import java.util.UUID;

/** The identity of a team. */
public record TeamId(UUID value) implements Id {

    public static TeamId of(String text) {
        return new TeamId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
