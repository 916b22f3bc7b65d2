package com.winzo.platform;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.Caller;
import com.winzo.platform.api.VerifiedToken;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** Who makes this request. Lives on the request's thread: asynchronous resources read it before they hand over. */
@RequestScoped
public class CurrentCaller {

    private VerifiedToken token;
    private BusinessException refusal;

    void identify(VerifiedToken verified) {
        this.token = verified;
    }

    void refuse(BusinessException why) {
        this.refusal = why;
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

    /** The caller, or nothing for an anonymous request (on public resources also one with a stale token). */
    public Optional<Caller> ifPresent() {
        return Optional.ofNullable(token).map(VerifiedToken::caller);
    }

    private VerifiedToken verified() {
        if (token != null) {
            return token;
        }
        throw refusal != null
                ? refusal
                : new BusinessException(ErrorCode.TOKEN_INVALID, "An access token is required.");
    }
}
