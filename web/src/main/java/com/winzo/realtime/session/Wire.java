package com.winzo.realtime.session;

/** How messages look on one kind of connection. */
@FunctionalInterface
public interface Wire {

    /** @param seq counts the messages of the connection from 1 without gaps */
    String frame(ServerMessage message, long seq);
}
