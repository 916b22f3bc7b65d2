package com.winzo.platform.door;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpRequestParser;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Why a request is turned away at the door.
 *
 * @param message for people; says what would have passed
 */
record Refusal(int status, String message) {

    static final AttachmentKey<Refusal> KEY = AttachmentKey.create(Refusal.class);

    /** The methods that any resource has. */
    static final String METHODS = "GET, HEAD, POST, PUT, DELETE, OPTIONS";

    static final Refusal UNREADABLE_TARGET = new Refusal(
            StatusCodes.BAD_REQUEST, "The address has a broken escape or a character that must be escaped.");

    /** The listener's own limits (06-http.cli) are higher, so that these are reached first. */
    private static final int TARGET_LENGTH_MAX = 8 << 10;

    private static final int HEADER_BYTES_MAX = 16 << 10;
    private static final int HEADERS_MAX = 64;
    private static final int COOKIES_MAX = 32;
    private static final int PARAMETERS_MAX = 128;
    private static final long BODY_BYTES_MAX = 1L << 20;

    /** They say one thing each (RFC 9110, 5.3); of two, a proxy in front may believe the other one. */
    private static final List<HttpString> ONCE = List.of(Headers.AUTHORIZATION, Headers.CONTENT_TYPE, Headers.ORIGIN);

    private static final Set<String> KNOWN_METHODS = Set.of(METHODS.split(", "));
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    /** What is wrong with a request, looking at its first line and its headers only. */
    static Optional<Refusal> of(HttpServerExchange exchange) {
        return ofMethod(exchange)
                .or(() -> ofTarget(exchange))
                .or(() -> ofHeaders(exchange.getRequestHeaders()))
                .or(() -> ofBody(exchange.getRequestHeaders()));
    }

    private static Optional<Refusal> ofMethod(HttpServerExchange exchange) {
        return KNOWN_METHODS.contains(exchange.getRequestMethod().toString())
                ? Optional.empty()
                : because(StatusCodes.METHOD_NOT_ALLOWED, "No address knows this method.");
    }

    private static Optional<Refusal> ofTarget(HttpServerExchange exchange) {
        String path = exchange.getRequestURI();
        String query = exchange.getQueryString();
        if (path.length() + query.length() > TARGET_LENGTH_MAX) {
            return because(StatusCodes.REQUEST_URI_TOO_LARGE, "An address has at most 8 KiB.");
        }
        if (!isWellFormed(path) || !isWellFormed(query)) {
            return because(
                    StatusCodes.BAD_REQUEST, "The address has a broken escape or a character that must be escaped.");
        }
        boolean asksTheServer = path.equals("*") && exchange.getRequestMethod().equalToString("OPTIONS");
        if (!exchange.getRequestPath().startsWith("/") && !asksTheServer) {
            return because(StatusCodes.BAD_REQUEST, "The address is not a path.");
        }
        return exchange.getQueryParameters().size() > PARAMETERS_MAX
                ? because(StatusCodes.BAD_REQUEST, "A query has at most " + PARAMETERS_MAX + " parameters.")
                : Optional.empty();
    }

    private static boolean isWellFormed(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c > '~' || !HttpRequestParser.isTargetCharacterAllowed(c)) {
                return false;
            }
            if (c == '%' && (i + 2 >= part.length() || !isHex(part.charAt(i + 1)) || !isHex(part.charAt(i + 2)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }

    private static Optional<Refusal> ofHeaders(HeaderMap headers) {
        int lines = 0;
        long bytes = 0;
        for (HeaderValues values : headers) {
            for (String value : values) {
                lines++;
                bytes += values.getHeaderName().length() + value.length();
            }
        }
        if (bytes > HEADER_BYTES_MAX || lines > HEADERS_MAX || cookies(headers) > COOKIES_MAX) {
            return because(
                    StatusCodes.REQUEST_HEADER_FIELDS_TOO_LARGE,
                    "A request has at most %d headers of 16 KiB together and %d cookies."
                            .formatted(HEADERS_MAX, COOKIES_MAX));
        }
        return ONCE.stream()
                .filter(name -> headers.count(name) > 1)
                .findFirst()
                .map(name -> new Refusal(StatusCodes.BAD_REQUEST, "A request has one " + name + " at most."));
    }

    private static long cookies(HeaderMap headers) {
        HeaderValues lines = headers.get(Headers.COOKIE);
        return lines == null
                ? 0
                : lines.stream()
                        .mapToLong(
                                line -> 1 + line.chars().filter(c -> c == ';').count())
                        .sum();
    }

    private static Optional<Refusal> ofBody(HeaderMap headers) {
        String encoding = headers.getFirst(Headers.TRANSFER_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("chunked")) {
            return because(StatusCodes.BAD_REQUEST, "A body is chunked or has a length.");
        }
        String length = headers.getFirst(Headers.CONTENT_LENGTH);
        if (length == null) {
            return Optional.empty();
        }
        if (!LENGTH.matcher(length).matches() || Long.parseLong(length) > BODY_BYTES_MAX) {
            return because(StatusCodes.REQUEST_ENTITY_TOO_LARGE, "The request's body is too large.");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> because(int status, String message) {
        return Optional.of(new Refusal(status, message));
    }
}
