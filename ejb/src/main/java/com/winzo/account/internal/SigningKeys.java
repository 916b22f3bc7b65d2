package com.winzo.account.internal;

import com.winzo.account.domain.KeyRing;
import com.winzo.account.internal.SigningKeyStore.StoredKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;

/**
 * The keys of access tokens on this node's heap. They are made at the first start, followed by new ones on schedule or by an
 * administrator's order, and known to all nodes and verifiers before they sign.
 *
 * <p>A node that meets a key it does not know looks into the database, once a second at most.
 */
@ApplicationScoped
public class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    /** By as much may clocks differ, and as long may a node take to hear of a new key. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private static final Duration BETWEEN_LOOKS_MIN = Duration.ofSeconds(1);

    @Inject
    private SigningKeyStore store;

    @Inject
    private Event<SigningKeyAdded> added;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "winzo.jwt.private-key.location")
    private Optional<String> supplied;

    @Inject
    @ConfigProperty(name = "winzo.jwt.lifetime-seconds", defaultValue = "900")
    private long tokenLifetimeSeconds;

    @Inject
    @ConfigProperty(name = "winzo.jwt.rotation-days", defaultValue = "90")
    private long rotationDays;

    @Inject
    @ConfigProperty(name = "winzo.jwt.key-lead-seconds", defaultValue = "600")
    private long leadSeconds;

    @Inject
    @ConfigProperty(name = "winzo.jwt.key-bits", defaultValue = "3072")
    private int keyBits;

    private final AtomicReference<Instant> looked = new AtomicReference<>(Instant.EPOCH);
    private volatile Known known = new Known(List.of(), Map.of());
    private volatile boolean outdated;

    /** Takes the supplied key, if there is one, or makes the first; before anybody logs in. */
    public void open() {
        Instant now = clock.instant();
        supplied.map(SigningKeyPair::read)
                .ifPresent(pair -> store.addIf(
                        keys -> keys.stream().noneMatch(key -> key.kid().equals(pair.kid())),
                        () -> pair,
                        SigningKeyStore.SUPPLIED,
                        now,
                        now));
        store.addIf(List::isEmpty, this::newPair, SigningKeyStore.GENERATED, now, now);
        load();
        LOG.infof("access tokens are signed with the key %s", signer().kid());
    }

    private SigningKeyPair newPair() {
        return SigningKeyPair.generated(keyBits);
    }

    /** Hears of other nodes' keys, makes a new one when it is time, forgets spent ones. */
    public void keep() {
        load();
        Instant now = clock.instant();
        if (supplied.isEmpty() && rotationDays > 0 && isDue(known.stored(), now)) {
            store.addIf(
                            keys -> isDue(keys, now),
                            this::newPair,
                            SigningKeyStore.GENERATED,
                            now,
                            now.plusSeconds(leadSeconds))
                    .ifPresent(key -> LOG.infof(
                            "from %s on access tokens are signed with the key %s", key.signsFrom(), key.kid()));
            load();
        }
        List<String> spent =
                ring(known.stored()).spent(now).stream().map(KeyRing.Key::kid).toList();
        if (!spent.isEmpty()) {
            store.forget(spent);
            load();
        }
    }

    /**
     * Makes a new key, whatever the schedule says.
     *
     * @param atOnce sign with it now, before verifiers elsewhere have heard of it; for a key that somebody else may have
     */
    public StoredKey rotate(boolean atOnce) {
        Instant now = clock.instant();
        StoredKey key = store.addIf(
                        keys -> true,
                        this::newPair,
                        SigningKeyStore.GENERATED,
                        now,
                        atOnce ? now : now.plusSeconds(leadSeconds))
                .orElseThrow();
        LOG.infof("from %s on access tokens are signed with the key %s", key.signsFrom(), key.kid());
        added.fire(new SigningKeyAdded(key.kid()));
        return key;
    }

    /** Once the transaction that made it has committed, this node looks. */
    void look(@Observes(during = TransactionPhase.AFTER_SUCCESS) SigningKeyAdded key) {
        outdated = true;
    }

    /** All of them, in the order in which they sign. */
    public List<StoredKey> all() {
        load();
        return known.stored();
    }

    /** The key that signs now. */
    StoredKey signer() {
        Known keys = current();
        return ring(keys.stored())
                .signer(clock.instant())
                .map(key -> keys.byKid().get(key.kid()))
                .orElseThrow(() -> new IllegalStateException("no key signs access tokens yet"));
    }

    /** The public half of a key that may have signed a token, or nothing. */
    Optional<RSAPublicKey> verifier(String kid) {
        StoredKey key = current().byKid().get(kid);
        if (key == null && mayLook()) {
            load();
            key = known.byKid().get(kid);
        }
        return Optional.ofNullable(key).map(found -> found.pair().publicKey());
    }

    /** The public halves as a JSON Web Key Set, those to come among them. */
    String keySet() {
        Known keys = current();
        JsonWebKeySet set = new JsonWebKeySet();
        ring(keys.stored()).verifiers(clock.instant()).stream()
                .map(key -> keys.byKid().get(key.kid()).pair().published())
                .forEach(set::addJsonWebKey);
        return set.toJson();
    }

    private boolean isDue(List<StoredKey> keys, Instant now) {
        return ring(keys).isDue(now, Duration.ofDays(rotationDays), Duration.ofSeconds(leadSeconds));
    }

    private KeyRing ring(List<StoredKey> keys) {
        return new KeyRing(
                keys.stream()
                        .map(key -> new KeyRing.Key(key.kid(), key.signsFrom()))
                        .toList(),
                Duration.ofSeconds(tokenLifetimeSeconds).plus(MARGIN));
    }

    private Known current() {
        if (outdated) {
            load();
        }
        return known;
    }

    private void load() {
        outdated = false;
        List<StoredKey> stored = store.all();
        known = new Known(stored, stored.stream().collect(Collectors.toMap(StoredKey::kid, Function.identity())));
    }

    /** So that tokens with invented keys do not become questions to the database. */
    private boolean mayLook() {
        Instant now = clock.instant();
        Instant last = looked.get();
        return !now.isBefore(last.plus(BETWEEN_LOOKS_MIN)) && looked.compareAndSet(last, now);
    }

    /** Fired in the transaction that adds it. */
    record SigningKeyAdded(String kid) {}

    private record Known(List<StoredKey> stored, Map<String, StoredKey> byKid) {}
}
