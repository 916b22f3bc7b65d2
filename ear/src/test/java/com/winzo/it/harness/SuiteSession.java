package com.winzo.it.harness;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Keeps the suite's server for all test classes of a JVM. The build runs the classes in several JVMs, each handed one class after
 * the other, and Arquillian calls each of them a suite: so the server starts with the first and goes with JUnit's session.
 */
public final class SuiteSession implements LauncherSessionListener {

    private static SuiteServer server;
    private static RuntimeException failure;

    /**
     * The server, started at the first call.
     *
     * @throws RuntimeException if it does not start; it is not tried again for every class
     */
    static synchronized SuiteServer server() {
        if (failure != null) {
            throw failure;
        }
        if (server == null) {
            try {
                server = SuiteServer.start();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return server;
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        stop();
    }

    private static synchronized void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
