package com.winzo.kernel;

import java.util.UUID;

/** The identity of an outcome of a market. */
public record SelectionId(UUID value) implements Id {

    public static SelectionId of(String text) {
        return new SelectionId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
