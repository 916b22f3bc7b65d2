package com.winzo.kernel;

import java.util.UUID;

/** The identity of an event that can be bet on. */
public record EventId(UUID value) implements Id {

    public static EventId of(String text) {
        return new EventId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
