package com.winzo.platform;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.Callers;
import com.winzo.platform.api.KeyVerifier;
import com.winzo.platform.api.Networks;
import com.winzo.platform.api.SecurityTrail;
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
import java.util.Map;

/** Finds out who asks. Refuses nothing yet: the rate limits count refused callers too. */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class AuthenticationFilter implements ContainerRequestFilter {

    static final String API_KEY = "X-Api-Key";

    private static final String BEARER = "Bearer ";
    private static final String KEY = "ApiKey ";

    @Inject
    private TokenVerifier tokens;

    @Inject
    private KeyVerifier keys;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Callers callers;

    @Inject
    private SecurityTrail trail;

    @Override
    public void filter(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        String apiKey = request.getHeaderString(API_KEY);
        if (authorization == null && apiKey == null) {
            return;
        }
        try {
            VerifiedToken verified = verify(authorization, apiKey);
            caller.identify(verified);
            callers.identify(verified.caller());
        } catch (BusinessException invalid) {
            caller.refuse(invalid);
            if (invalid.code() == ErrorCode.TOKEN_INVALID) {
                trail.noteApart(
                        null,
                        "credential.refused",
                        "network/" + Networks.around(callers.address()),
                        Map.of(
                                "request",
                                request.getMethod() + ' ' + request.getUriInfo().getPath()));
            }
        }
    }

    private VerifiedToken verify(String authorization, String apiKey) {
        if (authorization == null) {
            return keys.verify(apiKey.trim(), callers.address());
        }
        if (apiKey == null && has(authorization, BEARER)) {
            return tokens.verify(authorization.substring(BEARER.length()).trim());
        }
        if (apiKey == null && has(authorization, KEY)) {
            return keys.verify(authorization.substring(KEY.length()).trim(), callers.address());
        }
        throw new BusinessException(
                ErrorCode.TOKEN_INVALID, "Send one of Authorization: Bearer <token>, or X-Api-Key: <key>.");
    }

    private static boolean has(String authorization, String scheme) {
        return authorization.regionMatches(true, 0, scheme, 0, scheme.length());
    }
}
