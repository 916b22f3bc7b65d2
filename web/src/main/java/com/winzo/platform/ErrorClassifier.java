package com.winzo.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.DatabaseFailures;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NoContentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides what the client is told of any failure, from the most telling cause in its chain.
 *
 * <p>Containers wrap: a refusal may arrive inside an EJB, a transaction or a reader exception.
 */
final class ErrorClassifier {

    private static final int CAUSES_MAX = 20;

    private ErrorClassifier() {}

    static ErrorAnswer classify(Throwable failure) {
        List<Throwable> causes = causes(failure);
        return first(causes, BusinessException.class)
                .map(ErrorAnswer::of)
                .or(() -> first(causes, BodyTooLargeException.class).map(tooLarge -> bodyTooLarge()))
                .or(() -> first(causes, BodyIncompleteException.class).map(incomplete -> bodyIncomplete()))
                .or(() -> first(causes, ConstraintViolationException.class).map(ViolationErrors::classify))
                .or(() -> first(causes, JsonProcessingException.class).map(JsonErrors::classify))
                .or(() -> first(causes, NoContentException.class)
                        .map(empty -> ErrorAnswer.of(BusinessException.required("body"))))
                .or(() -> first(causes, WebApplicationException.class).map(ErrorClassifier::ofHttp))
                .or(() -> database(failure))
                .orElseGet(ErrorAnswer::internal);
    }

    static ErrorAnswer bodyTooLarge() {
        return ErrorAnswer.of(ErrorCode.BODY_TOO_LARGE, "The request's body is too large.");
    }

    private static ErrorAnswer bodyIncomplete() {
        return ErrorAnswer.of(ErrorCode.INVALID_FORMAT, "The request's body is not complete.");
    }

    /** The answer for a bare HTTP status, as containers report failures outside the resources. */
    static ErrorAnswer ofStatus(int status) {
        return switch (status) {
            case 401 -> ErrorAnswer.of(ErrorCode.TOKEN_INVALID, "Authentication is required.");
            case 403 -> ErrorAnswer.of(ErrorCode.NOT_PERMITTED, "Not permitted.");
            case 404 -> ErrorAnswer.of(ErrorCode.NOT_FOUND, "There is nothing at this address.");
            case 405, 501 -> ErrorAnswer.of(ErrorCode.METHOD_NOT_ALLOWED, "This address does not know the method.");
            case 406 -> ErrorAnswer.of(ErrorCode.NOT_ACCEPTABLE, "Answers are application/json.");
            case 409 -> ErrorAnswer.of(ErrorCode.CONFLICT, "The request conflicts with the present state.");
            case 413 -> bodyTooLarge();
            case 415 -> ErrorAnswer.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
            case 429 -> ErrorAnswer.of(ErrorCode.RATE_LIMITED, "Too many requests.");
            case 503 -> ErrorAnswer.unavailable(false);
            default ->
                status >= 400 && status < 500
                        ? new ErrorAnswer(
                                status,
                                ErrorCode.INVALID_FORMAT.wireCode(),
                                "The request is not valid.",
                                Map.of(),
                                Map.of(),
                                false)
                        : ErrorAnswer.internal();
        };
    }

    private static ErrorAnswer ofHttp(WebApplicationException failure) {
        ErrorAnswer answer = ofStatus(failure.getResponse().getStatus());
        String allowed = failure.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allowed == null ? answer : answer.withHeader(HttpHeaders.ALLOW, allowed);
    }

    private static Optional<ErrorAnswer> database(Throwable failure) {
        if (first(causes(failure), OptimisticLockException.class).isPresent()) {
            return Optional.of(ErrorAnswer.of(
                    ErrorCode.CONFLICT, "Somebody else has just changed this. Read it again and repeat."));
        }
        if (DatabaseFailures.isBusy(failure)) {
            return Optional.of(ErrorAnswer.unavailable(false));
        }
        return DatabaseFailures.isGone(failure) ? Optional.of(ErrorAnswer.unavailable(true)) : Optional.empty();
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES_MAX)
                .forEach(causes::add);
        return causes;
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
