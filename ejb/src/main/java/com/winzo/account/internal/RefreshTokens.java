package com.winzo.account.internal;

import com.winzo.platform.api.Vault;
import com.winzo.platform.api.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Makes refresh tokens. A successor follows from its predecessor and a secret of the server, so that an answer that was lost can be
 * given again although the token was never stored.
 */
@ApplicationScoped
public class RefreshTokens {

    @Inject
    private OpaqueTokens tokens;

    @Inject
    private Vault vault;

    String first() {
        return tokens.make();
    }

    String successorOf(String token) {
        return OpaqueTokens.text(vault.mark(Purpose.REFRESH_TOKEN, token));
    }
}
