package com.winzo.realtime.session;

/** What one connection may take, and the rhythm of its life. Documented in asyncapi.yaml: change both. */
public final class Limits {

    /** Markets, events and sports subscribed by name on one connection. */
    static final int SUBSCRIPTIONS_MAX = 1_000;
    /** Markets followed on one connection, those of subscribed events included. */
    static final int MARKETS_MAX = 5_000;
    /** Connections of one account on one node. */
    static final int CONNECTIONS_PER_ACCOUNT_MAX = 20;
    /** Characters of a frame from the client. */
    static final int FRAME_CHARS_MAX = 16 * 1024;

    static final long MESSAGES_BURST = 100;
    static final long MESSAGES_PER_SECOND = 50;

    static final int OUTBOUND_MESSAGES_MAX = 2_000;
    static final long OUTBOUND_CHARS_MAX = 1024 * 1024;

    static final long CONFLATE_DEFAULT_MILLIS = 50;
    static final long CONFLATE_MIN_MILLIS = 50;
    static final long CONFLATE_MAX_MILLIS = 10_000;

    static final long HEARTBEAT_MILLIS = 10_000;
    static final long SEND_MILLIS_MAX = 10_000;
    /** How often a token is verified anew; whether it was revoked is asked at each inspection. */
    static final long VERIFY_MILLIS = 3_000;

    /** Most follow a market or two: collections begin that small, because a node has very many connections. */
    static final int FOLLOWED_USUALLY = 2;

    private Limits() {}
}
