package com.winzo.kernel;

import java.util.UUID;

/** The identity of a bet. */
public record BetId(UUID value) implements Id {

    public static BetId of(String text) {
        return new BetId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
