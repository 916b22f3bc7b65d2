package com.winzo.realtime.session;

/** Why the server ends a connection. */
public enum CloseCode {
    /** The server stops. */
    GOING_AWAY(1001, "the server stops"),
    /** The client has sent a frame of bytes. */
    NOT_TEXT(1003, "frames are text"),
    /** The client has sent a frame that is longer than allowed. */
    TOO_BIG(1009, "the frame is too big"),
    /** The client does not read, or not fast enough. */
    TOO_SLOW(1013, "too slow to read"),
    /** The token has expired or was revoked; authenticate on a new connection. */
    TOKEN_ENDED(4401, "the token has ended"),
    /** The client sends far more than it may, or has too many connections. */
    TOO_MUCH(4429, "too many messages or connections");

    private final int wireCode;
    private final String reason;

    CloseCode(int wireCode, String reason) {
        this.wireCode = wireCode;
        this.reason = reason;
    }

    public int wireCode() {
        return wireCode;
    }

    public String reason() {
        return reason;
    }
}
