package com.winzo.kernel;

import java.util.UUID;

/** The identity of a customer or member of staff. */
public record AccountId(UUID value) implements Id {

    public static AccountId of(String text) {
        return new AccountId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
