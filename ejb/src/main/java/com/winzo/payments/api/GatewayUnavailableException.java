package com.winzo.payments.api;

/** The gateway did not answer, or not in time: whether the money moved is not known. */
public class GatewayUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GatewayUnavailableException(String message) {
        super(message);
    }
}
