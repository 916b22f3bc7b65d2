package com.winzo.platform.door;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** The contract's error envelope for answers that would go without a body. */
final class ErrorBody {

    private static final Logger LOG = Logger.getLogger(ErrorBody.class);
    private static final HttpString REQUEST_ID = new HttpString("X-Request-Id");
    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String RETRY_AFTER_SECONDS = "5";

    private ErrorBody() {}

    /** Called when a request ends before anybody has begun an answer; whether it wrote one. */
    static boolean complete(HttpServerExchange exchange) {
        int status = exchange.getStatusCode();
        if (status < StatusCodes.BAD_REQUEST || !exchange.isResponseChannelAvailable()) {
            return false;
        }
        HeaderMap headers = exchange.getResponseHeaders();
        String requestId = requestId(exchange);
        if (code(status).equals("SYS_003")) {
            LOG.errorf("request %s failed: %s %s", requestId, exchange.getRequestMethod(), exchange.getRequestURI());
        }
        if (status == StatusCodes.SERVICE_UNAVAILABLE) {
            headers.put(Headers.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        String body =
                """
                {"success":false,"error":{"code":"%s","message":"%s","details":{},"timestamp":"%s","requestId":"%s"}}""".formatted(code(status), message(exchange), Instant.now().truncatedTo(ChronoUnit.MILLIS), requestId);
        headers.put(REQUEST_ID, requestId);
        headers.put(Headers.CONTENT_TYPE, "application/json");
        headers.put(Headers.CACHE_CONTROL, "no-store");
        headers.put(Headers.CONTENT_LENGTH, body.length());
        exchange.getResponseSender().send(body, StandardCharsets.UTF_8);
        return true;
    }

    /** The id that the application has given the answer, or the client the request; one of our own otherwise. */
    private static String requestId(HttpServerExchange exchange) {
        String given = exchange.getResponseHeaders().getFirst(REQUEST_ID);
        if (given == null) {
            given = exchange.getRequestHeaders().getFirst(REQUEST_ID);
        }
        return given != null && SANE_ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    private static String message(HttpServerExchange exchange) {
        Refusal refusal = exchange.getAttachment(Refusal.KEY);
        if (refusal != null) {
            return refusal.message();
        }
        return switch (exchange.getStatusCode()) {
            case StatusCodes.NOT_FOUND -> "There is nothing at this address.";
            case StatusCodes.METHOD_NOT_ALLOWED -> "This address does not know the method.";
            case StatusCodes.SERVICE_UNAVAILABLE -> "The service is not available at the moment. Try again soon.";
            case StatusCodes.INTERNAL_SERVER_ERROR ->
                "Something went wrong on our side. Quote the request id when you report it.";
            default -> "The request cannot be answered.";
        };
    }

    private static String code(int status) {
        return switch (status) {
            case StatusCodes.UNAUTHORIZED -> "AUTH_003";
            case StatusCodes.FORBIDDEN -> "AUTH_004";
            case StatusCodes.NOT_FOUND -> "VAL_004";
            case StatusCodes.METHOD_NOT_ALLOWED -> "VAL_007";
            case StatusCodes.UNSUPPORTED_MEDIA_TYPE -> "VAL_008";
            case StatusCodes.REQUEST_ENTITY_TOO_LARGE -> "VAL_009";
            case StatusCodes.SERVICE_UNAVAILABLE -> "SYS_001";
            default -> status < StatusCodes.INTERNAL_SERVER_ERROR ? "VAL_002" : "SYS_003";
        };
    }
}
