package com.winzo.realtime.session;

import java.util.function.Consumer;

/** What carries a session's frames. */
public interface Transport {

    /**
     * Sends a frame without waiting. The session asks again only after the call back.
     *
     * @param done called exactly once, with null when the frame is on its way, else with what went wrong
     */
    void send(String frame, Consumer<Throwable> done);

    /**
     * Asks the client for a sign of life, where the transport can without the client's program noticing: so a client that
     * only listens stays connected, and one that is gone does not.
     */
    void ping();

    /** Ends the connection, even one whose frame is still on its way; never waits and never fails. */
    void close(CloseCode code);
}
