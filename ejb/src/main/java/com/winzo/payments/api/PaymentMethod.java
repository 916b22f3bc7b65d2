package com.winzo.payments.api;

/**
 * A way to pay.
 *
 * @param id as requests name it, for example {@code sandbox}
 * @param settlesAtOnce whether a payment is usually decided in its answer
 */
public record PaymentMethod(String id, String name, boolean settlesAtOnce) {}
