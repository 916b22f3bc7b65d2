package com.winzo.realtime.socketio;

/** The rhythm and the bounds of an Engine.IO connection. */
final class EngineLimits {

    static final long PING_INTERVAL_MILLIS = 25_000;
    static final long PING_TIMEOUT_MILLIS = 20_000;
    /** Bytes of a body that a polling client posts. */
    static final int PAYLOAD_BYTES_MAX = 16 * 1024;
    /** Packets in one body. */
    static final int PACKETS_MAX = 100;
    /** What may wait for the next poll without holding the sender back. */
    static final long BUFFERED_CHARS_MAX = 32 * 1024;
    /** From the handshake to the CONNECT of the main namespace. */
    static final long CONNECT_MILLIS_MAX = 20_000;
    /** From the probe of an upgrade to its completion. */
    static final long UPGRADE_MILLIS_MAX = 10_000;
    /** How long a closed connection waits for a poll to take its last packets. */
    static final long FAREWELL_MILLIS_MAX = 5_000;
    /** Connections on one node. */
    static final int CONNECTIONS_MAX = 20_000;

    private EngineLimits() {}
}
