package com.winzo.platform;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * What the client is told of a failure.
 *
 * @param headers further headers of the answer
 * @param unexpected true when somebody must look: it is then logged, once
 */
record ErrorAnswer(
        int status,
        String code,
        String message,
        Map<String, Object> details,
        Map<String, String> headers,
        boolean unexpected) {

    /** The detail of a refusal that says how long to wait. */
    static final String RETRY_AFTER_SECONDS = "retryAfterSeconds";

    private static final String RETRY_AFTER = "Retry-After";

    static ErrorAnswer of(ErrorCode code, String message, Map<String, Object> details) {
        return new ErrorAnswer(code.httpStatus(), code.wireCode(), message, details, Map.of(), false);
    }

    static ErrorAnswer of(ErrorCode code, String message) {
        return of(code, message, Map.of());
    }

    static ErrorAnswer of(BusinessException refusal) {
        ErrorAnswer answer = of(refusal.code(), refusal.getMessage(), refusal.details());
        return switch (refusal.code()) {
            case MAINTENANCE -> answer.withHeader(RETRY_AFTER, "5");
            case RATE_LIMITED ->
                answer.withHeader(RETRY_AFTER, String.valueOf(refusal.details().getOrDefault(RETRY_AFTER_SECONDS, 1)));
            default -> answer;
        };
    }

    /** Nothing of an unexpected failure reaches the client except that it happened. */
    static ErrorAnswer internal() {
        return new ErrorAnswer(
                ErrorCode.INTERNAL.httpStatus(),
                ErrorCode.INTERNAL.wireCode(),
                "Something went wrong on our side. Quote the request id when you report it.",
                Map.of(),
                Map.of(),
                true);
    }

    static ErrorAnswer unavailable(boolean unexpected) {
        return new ErrorAnswer(
                ErrorCode.MAINTENANCE.httpStatus(),
                ErrorCode.MAINTENANCE.wireCode(),
                "The service is not available at the moment. Try again soon.",
                Map.of(),
                Map.of(RETRY_AFTER, "5"),
                unexpected);
    }

    /** Logs the failure of a request, with its id. */
    void log(Logger log, HttpServletRequest request, Throwable failure) {
        log(
                log,
                "request %s failed: %s %s"
                        .formatted(RequestId.of(request), request.getMethod(), request.getRequestURI()),
                failure);
    }

    /** Logs a failure with what somebody needs who looks for it. An outage fails every request alike: a line each will do. */
    void log(Logger log, String what, Throwable failure) {
        if (status == ErrorCode.MAINTENANCE.httpStatus()) {
            log.warnf("%s: %s", what, root(failure));
        } else {
            log.error(what, failure);
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    ErrorAnswer withHeader(String name, String value) {
        return new ErrorAnswer(status, code, message, details, Map.of(name, value), unexpected);
    }
}
