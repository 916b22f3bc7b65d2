package com.winzo.platform;

import com.fasterxml.jackson.databind.util.RawValue;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.EventId;
import com.winzo.platform.SuccessEnvelope.Pagination;
import com.winzo.platform.api.Freshness;
import com.winzo.platform.api.Json;
import com.winzo.platform.api.Page;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers a {@link Cacheable} read from memory while what it shows is unchanged, tags it with the digest of its data, and
 * answers 304 when the client has it already.
 *
 * <p>The tag is weak, since the envelope's time stamp differs in every answer. Runs after the limits and before the envelope
 * closes around the data, which is serialised here once.
 */
@Provider
@Cacheable
@Priority(Priorities.ENTITY_CODER + 1)
@ApplicationScoped
public class CacheableFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final int TAG_BYTES = 12;
    private static final String STAMP = CacheableFilter.class.getName();
    private static final String EVENT_PARAMETER = "eventId";

    @Inject
    private Json json;

    @Inject
    private Freshness freshness;

    @Inject
    private PublicAnswers answers;

    @Inject
    @ConfigProperty(name = "winzo.http.catalogue-max-age-seconds", defaultValue = "1")
    private long maxAgeSeconds;

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<Long> stamp = stamp(request);
        stamp.ifPresent(now -> {
            request.setProperty(STAMP, now);
            answers.find(key(request), now)
                    .ifPresent(answer -> request.abortWith(Response.ok(answer).build()));
        });
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Response.Status.OK.getStatusCode() || response.getEntity() == null) {
            return;
        }
        PublicAnswer answer =
                response.getEntity() instanceof PublicAnswer known ? known : remembered(request, response.getEntity());
        response.getHeaders().putSingle(HttpHeaders.ETAG, answer.tag());
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "public, max-age=" + maxAgeSeconds);
        if (request.getRequest().evaluatePreconditions(answer.tag()) != null) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        } else {
            response.setEntity(answer);
        }
    }

    /** The tag covers the page's numbers too, the memory keeps what was read before anything changed. */
    private PublicAnswer remembered(ContainerRequestContext request, Object entity) {
        Object stamp = request.getProperty(STAMP);
        String data = json.write(entity);
        EntityTag tag = new EntityTag(digest(data), true);
        PublicAnswer answer = entity instanceof Page<?> page
                ? new PublicAnswer(new RawValue(json.write(page.items())), Pagination.of(page), tag, stamped(stamp))
                : new PublicAnswer(new RawValue(data), null, tag, stamped(stamp));
        if (stamp != null) {
            answers.remember(key(request), answer);
        }
        return answer;
    }

    private static long stamped(Object stamp) {
        return stamp instanceof Long known ? known : 0;
    }

    /** None for a path with an id that is none, which the resource will refuse. */
    private Optional<Long> stamp(ContainerRequestContext request) {
        String event = request.getUriInfo().getPathParameters().getFirst(EVENT_PARAMETER);
        try {
            return Optional.of(event == null ? freshness.ofLists() : freshness.ofEvent(EventId.of(event)));
        } catch (BusinessException noId) {
            return Optional.empty();
        }
    }

    private static String key(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getRawPath()
                + "?"
                + request.getUriInfo().getRequestUri().getRawQuery();
    }

    private static String digest(String data) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Digests.sha256(data), TAG_BYTES));
    }
}
