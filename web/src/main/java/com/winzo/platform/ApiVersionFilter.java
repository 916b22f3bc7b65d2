package com.winzo.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

/** Serves {@code /api/v1/...} with the resources of {@code /api/...}: there is one version, under two names. */
@Provider
@PreMatching
@Priority(1)
@ApplicationScoped
public class ApiVersionFilter implements ContainerRequestFilter {

    private static final String VERSION_SEGMENT = "v1/";

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        String base = uri.getBaseUri().getRawPath();
        String path = uri.getRequestUri().getRawPath();
        if (path.startsWith(base + VERSION_SEGMENT)) {
            request.setRequestUri(uri.getRequestUriBuilder()
                    .replacePath(base + path.substring(base.length() + VERSION_SEGMENT.length()))
                    .build());
        }
    }
}
