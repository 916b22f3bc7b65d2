package com.winzo.account.internal;

import com.winzo.account.model.SigningKey;
import com.winzo.account.repository.AccountRepository;
import com.winzo.account.repository.SigningKeyRepository;
import com.winzo.platform.api.Vault;
import com.winzo.platform.api.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Keeps the keys of access tokens, their private halves sealed. */
@ApplicationScoped
@Transactional
public class SigningKeyStore {

    static final String GENERATED = "generated";
    static final String SUPPLIED = "supplied";

    @Inject
    private SigningKeyRepository keys;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Vault vault;

    public List<StoredKey> all() {
        return keys.all().stream().map(this::opened).toList();
    }

    /**
     * Adds a key if one is needed. One node at a time looks and adds, so that all of them see the same.
     *
     * @param needed told the keys that are there
     */
    public Optional<StoredKey> addIf(
            Predicate<List<StoredKey>> needed,
            Supplier<SigningKeyPair> maker,
            String origin,
            Instant now,
            Instant signsFrom) {
        accounts.takeTurns("signing keys");
        if (!needed.test(all())) {
            return Optional.empty();
        }
        SigningKeyPair pair = maker.get();
        SigningKey key = new SigningKey(
                pair.kid(),
                pair.publicKey().getEncoded(),
                vault.seal(Purpose.SIGNING_KEY, pair.privateKey().getEncoded(), about(pair.kid())),
                origin,
                now,
                signsFrom);
        keys.add(key);
        return Optional.of(new StoredKey(key.kid(), pair, origin, now, signsFrom));
    }

    public void forget(Collection<String> kids) {
        keys.delete(kids);
    }

    private StoredKey opened(SigningKey key) {
        try {
            byte[] pkcs8 = vault.open(Purpose.SIGNING_KEY, key.privateKey(), about(key.kid()));
            return new StoredKey(key.kid(), SigningKeyPair.of(pkcs8), key.origin(), key.createdAt(), key.signsFrom());
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("the signing key " + key.kid() + " is none", damaged);
        }
    }

    private static String about(String kid) {
        return "signing-key/" + kid;
    }

    /** @param signsFrom when it begins to sign */
    public record StoredKey(String kid, SigningKeyPair pair, String origin, Instant createdAt, Instant signsFrom) {}
}
