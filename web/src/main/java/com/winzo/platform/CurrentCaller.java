package com.winzo.platform;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.Caller;
import com.winzo.platform.api.VerifiedToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/** Who makes this request. It is kept with the request itself, which is cheaper than a bean of the request's own. */
@ApplicationScoped
public class CurrentCaller {

    private static final String TOKEN = CurrentCaller.class.getName();
    private static final String REFUSAL = TOKEN + ".refusal";

    @Inject
    private HttpServletRequest request;

    void identify(VerifiedToken verified) {
        request.setAttribute(TOKEN, verified);
    }

    void refuse(BusinessException why) {
        request.setAttribute(REFUSAL, why);
    }

    /**
     * @throws BusinessException {@code AUTH_002} or {@code AUTH_003} when the request carries no valid token
     */
    public Caller caller() {
        return verified().caller();
    }

    public AccountId accountId() {
        return caller().accountId();
    }

    /** The login that the request's token descends from. */
    public UUID sessionId() {
        return verified().sessionId();
    }

    /**
     * @throws BusinessException {@code AUTH_002} or {@code AUTH_003} when the request carries no valid token
     */
    void requireKnown() {
        verified();
    }

    /** The caller, or nothing for an anonymous request (on public resources also one with a stale token). */
    public Optional<Caller> ifPresent() {
        return request.getAttribute(TOKEN) instanceof VerifiedToken token
                ? Optional.of(token.caller())
                : Optional.empty();
    }

    private VerifiedToken verified() {
        if (request.getAttribute(TOKEN) instanceof VerifiedToken token) {
            return token;
        }
        throw request.getAttribute(REFUSAL) instanceof BusinessException refusal
                ? refusal
                : new BusinessException(ErrorCode.TOKEN_INVALID, "An access token is required.");
    }
}
