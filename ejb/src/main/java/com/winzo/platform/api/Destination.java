package com.winzo.platform.api;

/** Where an outbox message goes once its transaction has committed. */
public enum Destination {
    /** Queue of settlement work, one message for a market and a slice of its bets. */
    SETTLEMENT("java:/jms/queue/winzo.settlement"),
    /** Queue of messages to customers. */
    NOTIFICATIONS("java:/jms/queue/winzo.notifications"),
    /** Topic that every node hears: what sockets of one customer must be told. */
    REALTIME("java:/jms/topic/winzo.realtime");

    private final String jndiName;

    Destination(String jndiName) {
        this.jndiName = jndiName;
    }

    public String jndiName() {
        return jndiName;
    }
}
