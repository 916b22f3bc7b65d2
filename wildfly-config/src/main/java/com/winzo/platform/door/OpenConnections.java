package com.winzo.platform.door;

import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import io.undertow.util.Protocols;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The connections that clients keep open, so that they can be ended when the server is told to stop.
 *
 * <p>A listener that stops leaves them open. Once the host is gone the server answers on them, for as long as the rest takes to stop,
 * 404 with a page of its own: clients and proxies would learn that their bets do not exist.
 */
final class OpenConnections {

    private static final Logger LOG = Logger.getLogger(OpenConnections.class);

    /** With how many requests each has under way. */
    private final Map<ServerConnection, Integer> connections = new ConcurrentHashMap<>();

    private volatile boolean ending;

    void endWithTheServer() {
        try {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::end));
        } catch (IllegalStateException endingAlready) {
            // The server makes the door anew when another filter goes.
            end();
        }
    }

    /** Counts the request; its answer will say whether the connection ends with it. */
    void serve(HttpServerExchange exchange) {
        if (exchange.getProtocol().equals(Protocols.HTTP_2_0)) {
            // Each of its streams counts as a connection of its own, and ends with its answer.
            return;
        }
        ServerConnection connection = exchange.getConnection();
        if (connections.putIfAbsent(connection, 0) == null) {
            connection.addCloseListener(connections::remove);
        }
        connections.merge(connection, 1, Integer::sum);
        exchange.addResponseCommitListener(answer -> {
            if (ending) {
                answer.setPersistent(false);
            }
        });
        exchange.addExchangeCompleteListener(this::served);
    }

    private void served(HttpServerExchange exchange, ExchangeCompletionListener.NextListener next) {
        if (exchange.isUpgrade()) {
            connections.remove(exchange.getConnection());
        } else {
            connections.computeIfPresent(exchange.getConnection(), (connection, requests) -> requests - 1);
        }
        next.proceed();
    }

    /** From now on each connection ends with the answer that is under way on it, at once if there is none. */
    private void end() {
        ending = true;
        connections.forEach((connection, requests) -> {
            if (requests == 0) {
                close(connection);
            }
        });
    }

    private static void close(ServerConnection connection) {
        try {
            connection.close();
        } catch (IOException alreadyGone) {
            LOG.debug("a connection was gone", alreadyGone);
        }
    }
}
