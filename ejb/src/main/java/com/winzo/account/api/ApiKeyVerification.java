package com.winzo.account.api;

import com.winzo.account.internal.ApiKeyExaminer;
import com.winzo.platform.api.KeyVerifier;
import com.winzo.platform.api.VerifiedToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Verifies the keys of machines. */
@ApplicationScoped
public class ApiKeyVerification implements KeyVerifier {

    @Inject
    private ApiKeyExaminer examiner;

    @Override
    public VerifiedToken verify(String key, String address) {
        return examiner.examine(key, address);
    }
}
