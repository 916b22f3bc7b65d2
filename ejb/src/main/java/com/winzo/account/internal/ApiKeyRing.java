package com.winzo.account.internal;

import com.winzo.account.model.ApiKey;
import com.winzo.account.repository.ApiKeyRepository;
import com.winzo.kernel.AccountId;
import com.winzo.platform.api.Caller;
import com.winzo.platform.api.Networks;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Role;
import com.winzo.platform.api.VerifiedToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks keys up in the database, and writes down that they are used. */
@ApplicationScoped
@Transactional
public class ApiKeyRing {

    @Inject
    private ApiKeyRepository keys;

    /** What a key of this hash opens, or nothing. What it may do is never more than machines may now. */
    Optional<Opened> open(String hash) {
        return keys.findBySecret(hash)
                .flatMap(key -> Optional.ofNullable(key.opensUntil(hash))
                        .map(until -> new Opened(
                                new VerifiedToken(caller(key), key.id(), until), Networks.of(key.networks()))));
    }

    void noteUse(UUID id, String address, Instant at) {
        keys.noteUse(id, address, at);
    }

    private static Caller caller(ApiKey key) {
        Set<Permission> permissions = key.permissions().stream()
                .map(ApiKeyDesk::permission)
                .filter(permission -> permission.isGrantedTo(Role.SERVICE))
                .collect(Collectors.toSet());
        return new Caller(new AccountId(key.id()), key.name(), Set.of(Role.SERVICE), permissions);
    }

    /**
     * A key that works.
     *
     * @param networks where it may be used from; empty for everywhere
     */
    record Opened(VerifiedToken token, Networks networks) {}
}
