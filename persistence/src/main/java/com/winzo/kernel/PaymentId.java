package com.winzo.kernel;

import java.util.UUID;

/** The identity of a deposit or withdrawal. */
public record PaymentId(UUID value) implements Id {

    public static PaymentId of(String text) {
        return new PaymentId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
