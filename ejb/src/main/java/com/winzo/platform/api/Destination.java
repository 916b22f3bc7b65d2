package com.winzo.platform.api;

/** Where an outbox message goes once its transaction has committed. */
public enum Destination {
    /** Queue {@code winzo.settlement}: settlement work, one message for a market and a slice of its bets. */
    SETTLEMENT,
    /** Queue {@code winzo.notifications}: messages to customers. */
    NOTIFICATIONS,
    /** Topic {@code winzo.realtime}, which every node hears: what sockets of one customer must be told. */
    REALTIME
}
