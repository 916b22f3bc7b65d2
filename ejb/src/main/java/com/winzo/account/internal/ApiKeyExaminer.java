package com.winzo.account.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.winzo.account.internal.ApiKeyRing.Opened;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.SecurityTrail;
import com.winzo.platform.api.VerifiedToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Says what a key opens. The database is asked once a minute and node; that a key was taken away, has expired or comes from
 * elsewhere than agreed is seen at every request.
 */
@ApplicationScoped
public class ApiKeyExaminer {

    private static final Pattern SHAPE = Pattern.compile("wz_[0-9a-z]{12}_[A-Za-z0-9_-]{43}");
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int REMEMBERED_MAX = 1_000;

    @Inject
    private ApiKeyRing ring;

    @Inject
    private RevokedSessions revoked;

    @Inject
    private SecurityTrail trail;

    @Inject
    private Clock clock;

    private final Cache<String, Opened> opened = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterWrite(REMEMBERED)
            .build();

    private final Cache<UUID, Instant> noted = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterWrite(REMEMBERED)
            .build();

    /** See {@link com.winzo.platform.api.KeyVerifier#verify}. */
    public VerifiedToken examine(String key, String address) {
        if (!SHAPE.matcher(key).matches()) {
            throw invalid();
        }
        Opened found =
                opened.get(OpaqueTokens.hash(key), hash -> ring.open(hash).orElse(null));
        if (found == null || revoked.contains(found.token().sessionId())) {
            throw invalid();
        }
        Instant now = clock.instant();
        if (!now.isBefore(found.token().expiresAt())) {
            throw new BusinessException(ErrorCode.TOKEN_EXPIRED, "The API key has expired.");
        }
        if (!found.networks().isEmpty() && !found.networks().contain(address)) {
            UUID id = found.token().sessionId();
            trail.noteApart(null, "key.refused", "api-key/" + id, Map.of("reason", "used from elsewhere than agreed"));
            throw invalid();
        }
        if (noted.asMap().putIfAbsent(found.token().sessionId(), now) == null) {
            ring.noteUse(found.token().sessionId(), address, now);
        }
        return found.token();
    }

    private static BusinessException invalid() {
        return new BusinessException(ErrorCode.TOKEN_INVALID, "The API key is not valid.");
    }
}
