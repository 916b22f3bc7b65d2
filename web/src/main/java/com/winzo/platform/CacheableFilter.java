package com.winzo.platform;

import com.fasterxml.jackson.databind.util.RawValue;
import com.winzo.platform.api.Json;
import com.winzo.platform.api.Page;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tags a {@link Cacheable} answer with the digest of its data and answers 304 when the client has it already.
 *
 * <p>The tag is weak, since the envelope's time stamp differs in every answer. Runs before the envelope closes around
 * the data, and leaves it serialised, so that it is written once.
 */
@Provider
@Cacheable
@Priority(Priorities.ENTITY_CODER + 1)
@ApplicationScoped
public class CacheableFilter implements ContainerResponseFilter {

    private static final int TAG_BYTES = 12;

    @Inject
    private Json json;

    @Inject
    @ConfigProperty(name = "winzo.http.catalogue-max-age-seconds", defaultValue = "1")
    private long maxAgeSeconds;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Response.Status.OK.getStatusCode() || response.getEntity() == null) {
            return;
        }
        String data = json.write(response.getEntity());
        EntityTag tag = new EntityTag(digest(data), true);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "public, max-age=" + maxAgeSeconds);
        if (request.getRequest().evaluatePreconditions(tag) != null) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        } else if (!(response.getEntity() instanceof Page<?>)) {
            response.setEntity(new RawValue(data));
        }
    }

    private static String digest(String data) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Digests.sha256(data), TAG_BYTES));
    }
}
