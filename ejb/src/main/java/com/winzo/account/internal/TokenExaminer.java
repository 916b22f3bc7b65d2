package com.winzo.account.internal;

import com.winzo.platform.api.VerifiedToken;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.infinispan.Cache;

/**
 * Says whose an access token is.
 *
 * <p>A signature and a session are looked at once per token and node; after that a bounded cache on the heap answers.
 * Expiry and early ends are looked at every time.
 */
@ApplicationScoped
public class TokenExaminer {

    @Resource(lookup = "java:jboss/infinispan/cache/winzo/tokens")
    private Cache<String, VerifiedToken> examined;

    @Inject
    private TokenCodec codec;

    @Inject
    private SigningKeys keys;

    @Inject
    private SessionStore sessions;

    @Inject
    private RevokedSessions revoked;

    @Inject
    private Clock clock;

    /** See {@link com.winzo.platform.api.TokenVerifier#verify}. */
    public VerifiedToken examine(String token) {
        String digest = OpaqueTokens.hash(token);
        VerifiedToken verified = examined.get(digest);
        if (verified == null) {
            verified = examineClosely(token);
            examined.put(digest, verified);
        }
        if (!clock.instant().isBefore(verified.expiresAt())) {
            throw TokenCodec.expired();
        }
        if (revoked.contains(verified.sessionId())) {
            throw sessions.whyEnded(verified.caller().accountId());
        }
        return verified;
    }

    public String publicKeys() {
        return keys.keySet();
    }

    private VerifiedToken examineClosely(String token) {
        TokenClaims claims = codec.decode(token);
        return sessions.callerOf(claims.sessionId(), claims.accountId())
                .map(caller -> new VerifiedToken(caller, claims.sessionId(), claims.expiresAt()))
                .orElseThrow(() -> sessions.whyEnded(claims.accountId()));
    }
}
