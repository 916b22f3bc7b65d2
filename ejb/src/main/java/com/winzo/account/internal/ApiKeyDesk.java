package com.winzo.account.internal;

import com.winzo.account.api.ApiKeyView;
import com.winzo.account.api.IssuedApiKey;
import com.winzo.account.api.NewApiKey;
import com.winzo.account.api.SessionsEnded;
import com.winzo.account.model.ApiKey;
import com.winzo.account.repository.ApiKeyRepository;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.Ids;
import com.winzo.platform.api.Networks;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Makes, renews and ends the keys of machines: {@code wz_<prefix>_<secret>}, 256 bits of secret. */
@ApplicationScoped
public class ApiKeyDesk {

    private static final String BEGINNING = "wz_";
    private static final String PREFIX_ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int PREFIX_LENGTH = 12;
    private static final int SECRET_BYTES = 32;
    private static final Duration LIFE_MAX = Duration.ofDays(366);

    @Inject
    private ApiKeyRepository keys;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<SessionsEnded> ended;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    private final SecureRandom random = new SecureRandom();

    public List<ApiKeyView> list() {
        return keys.all().stream().map(ApiKeyDesk::view).toList();
    }

    public IssuedApiKey create(NewApiKey order, AccountId actor) {
        Instant now = clock.instant();
        check(order, now);
        String prefix = prefix();
        String key = key(prefix);
        ApiKey made = new ApiKey(
                ids.next(),
                order.name(),
                prefix,
                OpaqueTokens.hash(key),
                order.permissions().stream().map(Permission::wireName).sorted().toList(),
                order.networks().stream().map(String::strip).toList(),
                actor,
                order.expiresAt(),
                now);
        keys.add(made);
        note(actor, "api_key.create", made);
        return new IssuedApiKey(view(made), key);
    }

    public IssuedApiKey rotate(UUID id, Duration overlap, AccountId actor) {
        ApiKey key = existing(id);
        String secret = key(key.prefix());
        Instant now = clock.instant();
        key.rotate(OpaqueTokens.hash(secret), now.plus(overlap), now);
        note(actor, "api_key.rotate", key);
        return new IssuedApiKey(view(key), secret);
    }

    public ApiKeyView revoke(UUID id, AccountId actor) {
        ApiKey key = existing(id);
        key.revoke(clock.instant());
        note(actor, "api_key.revoke", key);
        ended.fire(new SessionsEnded(new AccountId(id), List.of(id)));
        return view(key);
    }

    private static void check(NewApiKey order, Instant now) {
        try {
            Networks.of(order.networks());
        } catch (IllegalArgumentException none) {
            throw BusinessException.invalidFormat("networks", "Write networks as CIDR blocks.");
        }
        if (!order.permissions().stream().allMatch(permission -> permission.isGrantedTo(Role.SERVICE))) {
            throw BusinessException.outOfRange("permissions", "Machines may not do all of this.");
        }
        if (!order.expiresAt().isAfter(now) || order.expiresAt().isAfter(now.plus(LIFE_MAX))) {
            throw BusinessException.outOfRange("expiresAt", "A key lives up to a year.");
        }
    }

    private void note(AccountId actor, String action, ApiKey key) {
        audit.record(
                actor,
                action,
                "api-key/" + key.id(),
                Map.of("name", key.name(), "prefix", key.prefix(), "permissions", key.permissions()));
    }

    private ApiKey existing(UUID id) {
        return keys.lock(id).orElseThrow(() -> BusinessException.notFound("API key", id));
    }

    private String prefix() {
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < PREFIX_LENGTH; i++) {
            prefix.append(PREFIX_ALPHABET.charAt(random.nextInt(PREFIX_ALPHABET.length())));
        }
        return prefix.toString();
    }

    private String key(String prefix) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return BEGINNING + prefix + "_"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    static Permission permission(String wireName) {
        return Permission.valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    private static ApiKeyView view(ApiKey key) {
        return new ApiKeyView(
                key.id(),
                key.name(),
                BEGINNING + key.prefix(),
                key.permissions().stream().map(ApiKeyDesk::permission).sorted().toList(),
                key.networks().stream().sorted().toList(),
                key.createdAt(),
                key.createdBy().value(),
                key.expiresAt(),
                key.rotatedAt(),
                key.revokedAt(),
                key.lastUsedAt(),
                key.lastUsedAddress());
    }
}
