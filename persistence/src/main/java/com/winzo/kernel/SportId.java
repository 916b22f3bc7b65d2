package com.winzo.kernel;

import java.util.UUID;

/** The identity of a sport. */
public record SportId(UUID value) implements Id {

    public static SportId of(String text) {
        return new SportId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
