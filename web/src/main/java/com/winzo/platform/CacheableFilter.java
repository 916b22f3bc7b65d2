package com.winzo.platform;

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
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

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
    private static final String SHOWN = CacheableFilter.class.getName();
    private static final String EVENT_PARAMETER = "eventId";

    @Inject
    private Json json;

    @Inject
    private Freshness freshness;

    @Inject
    private PublicAnswers answers;

    @Override
    public void filter(ContainerRequestContext request) {
        shown(request).ifPresent(now -> {
            request.setProperty(SHOWN, now);
            answers.find(key(request))
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
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, answers.cacheControl());
        if (request.getRequest().evaluatePreconditions(answer.tag()) != null) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        } else {
            response.setEntity(answer);
        }
    }

    /** The tag covers the page's numbers too, the memory keeps what was read before anything changed. */
    private PublicAnswer remembered(ContainerRequestContext request, Object entity) {
        PublicAnswer.Shown shown = (PublicAnswer.Shown) request.getProperty(SHOWN);
        String data = json.write(entity);
        EntityTag tag = new EntityTag(digest(data), true);
        PublicAnswer answer = entity instanceof Page<?> page
                ? PublicAnswer.of(json.write(page.items()), Pagination.of(page), tag, shown)
                : PublicAnswer.of(data, null, tag, shown);
        if (shown != null) {
            answers.remember(key(request), answer);
        }
        return answer;
    }

    /** None for a path with an id that is none, which the resource will refuse. */
    private Optional<PublicAnswer.Shown> shown(ContainerRequestContext request) {
        String event = request.getUriInfo().getPathParameters().getFirst(EVENT_PARAMETER);
        try {
            return Optional.of(PublicAnswer.Shown.now(event == null ? null : EventId.of(event), freshness));
        } catch (BusinessException noId) {
            return Optional.empty();
        }
    }

    private static String key(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        return PublicAnswers.key(uri.getRawPath(), uri.getRawQuery());
    }

    private static String digest(String data) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Digests.sha256(data), TAG_BYTES));
    }
}
