package com.winzo.payments.api;

import com.winzo.kernel.PaymentId;

/** A payment that has been noted, and for a withdrawal paid for; what the idempotency key remembers. */
public record OpenedPayment(PaymentId id) {}
