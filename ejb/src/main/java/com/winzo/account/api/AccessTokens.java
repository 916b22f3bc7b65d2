package com.winzo.account.api;

import com.winzo.account.internal.TokenExaminer;
import com.winzo.platform.api.PublicKeys;
import com.winzo.platform.api.TokenVerifier;
import com.winzo.platform.api.VerifiedToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Verifies access tokens, and publishes the key that others verify them with. */
@ApplicationScoped
public class AccessTokens implements TokenVerifier, PublicKeys {

    @Inject
    private TokenExaminer examiner;

    @Override
    public VerifiedToken verify(String token) {
        return examiner.examine(token);
    }

    @Override
    public boolean isRevoked(VerifiedToken token) {
        return examiner.isRevoked(token);
    }

    @Override
    public String publicKeys() {
        return examiner.publicKeys();
    }
}
