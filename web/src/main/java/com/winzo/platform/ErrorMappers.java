package com.winzo.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * The one place where failures become answers.
 *
 * <p>RESTEasy brings mappers for some types of its own; the nearest type wins, so those types are named here too.
 */
public final class ErrorMappers {

    private static final Logger LOG = Logger.getLogger(ErrorMappers.class);

    private ErrorMappers() {}

    /** Turns a failure into the envelope; logs it, once, when it was not to be expected. */
    abstract static class Mapper<T extends Throwable> implements ExceptionMapper<T> {

        @Inject
        private Clock clock;

        @Context
        private HttpServletRequest request;

        @Override
        public Response toResponse(T failure) {
            if (failure instanceof WebApplicationException http
                    && http.getResponse().getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
                return http.getResponse();
            }
            ErrorAnswer answer = ErrorClassifier.classify(failure);
            if (answer.unexpected()) {
                answer.log(LOG, request, failure);
            }
            Response.ResponseBuilder response = Response.status(answer.status())
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(ErrorEnvelope.of(answer, clock.instant(), RequestId.of(request)));
            answer.headers().forEach(response::header);
            return response.build();
        }
    }

    /** Whatever nothing else maps. */
    @Provider
    @ApplicationScoped
    public static class OfAnything extends Mapper<Throwable> {}

    /** Unknown paths, methods and media types. */
    @Provider
    @ApplicationScoped
    public static class OfHttp extends Mapper<WebApplicationException> {}

    /** Broken bean validation. */
    @Provider
    @ApplicationScoped
    public static class OfValidation extends Mapper<ValidationException> {}

    /** Broken JSON. */
    @Provider
    @ApplicationScoped
    public static class OfJson extends Mapper<JsonProcessingException> {}
}
