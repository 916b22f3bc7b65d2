package com.winzo.it.client;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The staff of one Winzo, on whichever of its nodes. They log in once for all nodes, and again after some minutes: a code of their
 * authenticator apps is good once, and who asks for many waits half a minute for each.
 */
final class Staff {

    /** Below the life of an access token, and below the age at which a second factor must be shown again. */
    private static final Duration LOGGED_IN = Duration.ofMinutes(4);

    private final Map<String, CodeApp> apps = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();

    private record Session(Login login, long sinceNanos) {}

    /** What this role is logged in with; if it is not, or for long, it logs in. */
    synchronized Login session(String role, Function<String, Login> logIn) {
        Session session = sessions.get(role);
        if (session == null || System.nanoTime() - session.sinceNanos() > LOGGED_IN.toNanos()) {
            session = new Session(logIn.apply(role), System.nanoTime());
            sessions.put(role, session);
        }
        return session.login();
    }

    /** Their sessions are over. */
    synchronized void forget() {
        sessions.clear();
    }

    /** What the authenticator app of this role shows; good once. */
    synchronized String code(String role, String secret) {
        return apps.computeIfAbsent(role, anybody -> new CodeApp(secret)).next();
    }
}
