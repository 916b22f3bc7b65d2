package com.winzo.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a server on this machine whether it is ready, for a container whose image has no {@code curl}. */
public final class HealthCheck {

    private static final int TIMEOUT_MS = 4_000;

    private HealthCheck() {}

    /** The argument is the address to ask; exit status 0 if it answers 200. */
    public static void main(String[] arguments) {
        System.exit(isUp(URI.create(arguments[0])) ? 0 : 1);
    }

    static boolean isUp(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MS);
            connection.setReadTimeout(TIMEOUT_MS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false; // not listening
        }
    }
}
