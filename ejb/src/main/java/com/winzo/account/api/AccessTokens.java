package com.winzo.account.api;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.TokenVerifier;
import com.winzo.platform.api.VerifiedToken;
import jakarta.enterprise.context.ApplicationScoped;

/** Verifies access tokens. */
@ApplicationScoped
public class AccessTokens implements TokenVerifier {

    @Override
    public VerifiedToken verify(String token) {
        throw new BusinessException(ErrorCode.TOKEN_INVALID, "The access token is not valid.");
    }
}
