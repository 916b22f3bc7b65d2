package com.winzo.kernel;

import java.util.UUID;

/** The identity of a player of a team. */
public record PlayerId(UUID value) implements Id {

    public static PlayerId of(String text) {
        return new PlayerId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
