package com.winzo.kernel;

import java.util.UUID;

/** The identity of a betting market of an event. */
public record MarketId(UUID value) implements Id {

    public static MarketId of(String text) {
        return new MarketId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
