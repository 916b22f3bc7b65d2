package com.winzo.payments.model;

/** Which way the money goes, seen from the customer. */
public enum PaymentDirection {
    DEPOSIT,
    WITHDRAWAL
}
