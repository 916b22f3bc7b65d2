package com.winzo.server;

/** Something that Winzo needs could not be started or stopped; the message is meant for the person at the terminal. */
public class ServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServerException(String message) {
        super(message);
    }

    public ServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
