package com.winzo.platform.door;

import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.CanonicalPathHandler;
import io.undertow.server.handlers.URLDecodingHandler;
import io.undertow.util.Headers;
import io.undertow.util.Protocols;
import io.undertow.util.StatusCodes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

/**
 * The first handler of the public host: refuses what no resource could make sense of, and sees to it that every refusal, whoever
 * makes it, has the contract's error envelope as its body.
 *
 * <p>The listener leaves everything to it that it would refuse with an empty answer: it decodes no path, lets odd characters and
 * ten times the permitted headers through. What is worse than that never becomes a request and is answered by the listener.
 */
public final class Door implements HttpHandler {

    /** What is read and thrown away of a body that was refused, so that its sender comes to see the answer. */
    private static final long DISCARDED_BYTES_MAX = 64L << 20;

    private final HttpHandler next;
    private final OpenConnections connections = new OpenConnections();

    /** Called by the server, with the handler that follows. */
    public Door(HttpHandler next) {
        // The server's own canonicalisation ran before the path was decoded: it saw no %2e%2e.
        this.next = new URLDecodingHandler(new CanonicalPathHandler(next), StandardCharsets.UTF_8.name());
        connections.endWithTheServer();
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        // First, so that it is called last.
        exchange.addExchangeCompleteListener(Door::awaitNextRequest);
        connections.serve(exchange);
        exchange.addDefaultResponseListener(ErrorBody::complete);
        exchange.setMaxEntitySize(DISCARDED_BYTES_MAX);
        Optional<Refusal> refusal = Refusal.of(exchange);
        if (refusal.isPresent()) {
            refuse(exchange, refusal.get());
        } else {
            next.handleRequest(exchange);
        }
    }

    /**
     * Lets the connection's I/O thread make the connection ready for its next request. Whoever answers would do it otherwise, and while
     * it does, the I/O thread that finds the next request already there does nothing but ask whether it is done: for milliseconds,
     * where the two share a processor.
     */
    private static void awaitNextRequest(HttpServerExchange exchange, ExchangeCompletionListener.NextListener next) {
        boolean shared = exchange.getProtocol().equals(Protocols.HTTP_2_0);
        if (shared || exchange.isUpgrade() || exchange.isInIoThread()) {
            next.proceed();
            return;
        }
        try {
            exchange.getIoThread().execute(next::proceed);
        } catch (RejectedExecutionException stopping) {
            next.proceed();
        }
    }

    private static void refuse(HttpServerExchange exchange, Refusal refusal) {
        exchange.setStatusCode(refusal.status());
        exchange.putAttachment(Refusal.KEY, refusal);
        if (refusal.status() == StatusCodes.METHOD_NOT_ALLOWED) {
            exchange.getResponseHeaders().put(Headers.ALLOW, Refusal.METHODS);
        }
        exchange.endExchange();
    }
}
