package com.winzo.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;

/** Wraps what resources return in the success envelope, and keeps private answers out of caches. */
@Provider
@Priority(Priorities.ENTITY_CODER)
@ApplicationScoped
public class SuccessEnvelopeFilter implements ContainerResponseFilter {

    @Inject
    private Clock clock;

    @Context
    private HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        Object entity = response.getEntity();
        if (entity != null && !(entity instanceof ErrorEnvelope) && isJson(response.getMediaType())) {
            response.setEntity(
                    SuccessEnvelope.of(entity, clock.instant(), RequestId.of(servletRequest)),
                    response.getEntityAnnotations(),
                    MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean isJson(MediaType type) {
        return type == null || MediaType.APPLICATION_JSON_TYPE.isCompatible(type);
    }
}
