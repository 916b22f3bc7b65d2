package com.winzo.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells the client that an answer is the stored one. */
@Provider
@ApplicationScoped
public class IdempotencyReplayedFilter implements ContainerResponseFilter {

    static final String HEADER = "Idempotency-Replayed";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(IdempotentRequest.REPLAYED) != null) {
            response.getHeaders().putSingle(HEADER, "true");
        }
    }
}
