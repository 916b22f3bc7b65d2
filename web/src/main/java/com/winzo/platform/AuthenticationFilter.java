package com.winzo.platform;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.Callers;
import com.winzo.platform.api.TokenVerifier;
import com.winzo.platform.api.VerifiedToken;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Finds out who asks. Refuses nothing yet: the rate limits count refused callers too. */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class AuthenticationFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    @Inject
    private TokenVerifier tokens;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Callers callers;

    @Override
    public void filter(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return;
        }
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            caller.refuse(new BusinessException(ErrorCode.TOKEN_INVALID, "Send Authorization: Bearer <token>."));
            return;
        }
        try {
            VerifiedToken verified =
                    tokens.verify(authorization.substring(SCHEME.length()).trim());
            caller.identify(verified);
            callers.identify(verified.caller());
        } catch (BusinessException invalid) {
            caller.refuse(invalid);
        }
    }
}
