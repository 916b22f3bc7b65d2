package com.winzo.platform;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.Caller;
import com.winzo.platform.api.Role;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Refuses those who ask too often, after it is known who asks and before anything is done for them. */
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
        Optional<Caller> caller = current.ifPresent();
        String who = caller.map(known -> known.accountId().toString()).orElseGet(() -> addresses.of(servletRequest));
        take(request, caller.map(RateLimitFilter::tier).orElse(RateLimit.ANONYMOUS), who);
        RateLimited stricter = resource.getResourceMethod().getAnnotation(RateLimited.class);
        if (stricter != null) {
            take(request, stricter.value(), who);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PROPERTY) instanceof RateLimiter.Verdict verdict) {
            response.getHeaders().putSingle("RateLimit-Limit", verdict.limit());
            response.getHeaders().putSingle("RateLimit-Remaining", verdict.remaining());
            response.getHeaders().putSingle("RateLimit-Reset", verdict.resetSeconds());
        }
    }

    private void take(ContainerRequestContext request, RateLimit limit, String who) {
        RateLimiter.Verdict verdict = limiter.take(limit, who);
        request.setProperty(PROPERTY, verdict);
        if (!verdict.allowed()) {
            throw new BusinessException(
                    ErrorCode.RATE_LIMITED,
                    "Too many requests.",
                    Map.of(ErrorAnswer.RETRY_AFTER_SECONDS, verdict.retryAfterSeconds()));
        }
    }

    private static RateLimit tier(Caller caller) {
        return caller.roles().stream().anyMatch(PREMIUM::contains) ? RateLimit.PREMIUM : RateLimit.AUTHENTICATED;
    }
}
