package com.winzo.kernel;

/** How far a movement of money has come; the wire has the names in lower case. */
public enum TransactionStatus {
    /** The customer or the gateway still has to do something. */
    PENDING,
    /** Given to the gateway, its answer is not known yet. */
    PROCESSING,
    COMPLETED,
    FAILED,
    CANCELLED,
    REVERSED;

    /** Whether it can still become something else. */
    public boolean isOpen() {
        return this == PENDING || this == PROCESSING;
    }
}
