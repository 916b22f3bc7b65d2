package com.winzo.account.internal;

import com.winzo.platform.api.VerifiedToken;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.infinispan.Cache;

/** Says whose an access token is. A signature and a session are looked at once per token and node; after that {@link ExaminedTokens} answer. */
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

    private ExaminedTokens known;

    @PostConstruct
    void begin() {
        known = new ExaminedTokens(examined, revoked::contains, this::examineClosely, sessions::whyEnded, clock);
    }

    /** See {@link com.winzo.platform.api.TokenVerifier#verify}. */
    public VerifiedToken examine(String token) {
        return known.verify(token);
    }

    public boolean isRevoked(VerifiedToken token) {
        return revoked.contains(token.sessionId());
    }

    public String publicKeys() {
        return keys.keySet();
    }

    private VerifiedToken examineClosely(String token) {
        TokenClaims claims = codec.decode(token);
        return sessions.callerOf(claims)
                .map(caller -> new VerifiedToken(caller, claims.sessionId(), claims.expiresAt()))
                .orElseThrow(() -> sessions.whyEnded(claims.accountId()));
    }
}
