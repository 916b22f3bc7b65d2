package com.winzo.platform;

import com.winzo.platform.api.Caller;
import com.winzo.platform.api.Networks;
import com.winzo.platform.api.Role;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses those who ask too often, after it is known who asks and before anything is done for them. When the cluster
 * cannot say how often somebody has asked, public reads are answered all the same and everything else is refused.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 100)
@ApplicationScoped
public class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Set<Role> PREMIUM = Set.of(Role.TRADER, Role.ADMIN, Role.SERVICE);
    private static final String PROPERTY = RateLimitFilter.class.getName();

    @Inject
    private RateLimiter limiter;

    @Inject
    private CurrentCaller current;

    @Inject
    private ClientAddress addresses;

    @Context
    private HttpServletRequest servletRequest;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (limiter.isOff()) {
            return;
        }
        try {
            count(request);
        } catch (RateLimiter.UnreachableException nobodyKnows) {
            if (!isPublicRead(request)) {
                throw nobodyKnows.refusal();
            }
        }
    }

    private void count(ContainerRequestContext request) {
        Optional<Caller> caller = current.ifPresent();
        String address = Networks.ofOneHolder(addresses.of(servletRequest));
        String who = caller.map(known -> known.accountId().toString()).orElse(address);
        if (caller.isPresent()) {
            limiter.take(RateLimit.ADDRESS, address).require();
        }
        take(request, caller.map(RateLimitFilter::tier).orElse(RateLimit.ANONYMOUS), who);
        RateLimited stricter = resource.getResourceMethod().getAnnotation(RateLimited.class);
        if (stricter != null) {
            // A token of one's own must not be a way to try once more, or to open one more account.
            take(request, stricter.value(), isPublic() ? address : who);
        }
    }

    /** What everybody may read is shown even if nobody counts; whatever moves money or lets people in is not done. */
    private boolean isPublicRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) && isPublic();
    }

    private boolean isPublic() {
        return resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
                || resource.getResourceClass().isAnnotationPresent(PermitAll.class);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PROPERTY) instanceof RateLimiter.Verdict verdict) {
            verdict.headers().forEach(response.getHeaders()::putSingle);
        }
    }

    private void take(ContainerRequestContext request, RateLimit limit, String who) {
        RateLimiter.Verdict verdict = limiter.take(limit, who);
        request.setProperty(PROPERTY, verdict);
        verdict.require();
    }

    private static RateLimit tier(Caller caller) {
        return caller.roles().stream().anyMatch(PREMIUM::contains) ? RateLimit.PREMIUM : RateLimit.AUTHENTICATED;
    }
}
