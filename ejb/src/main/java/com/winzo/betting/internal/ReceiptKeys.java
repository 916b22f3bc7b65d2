package com.winzo.betting.internal;

import com.winzo.betting.repository.ReceiptKeyRepository;
import com.winzo.platform.api.RsaKeyFile;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * The keys of receipts and quotes: an RSA key of their own that signs, and every public key that ever did.
 *
 * <p>Another file after a restart is a rotation; what the former key signed stays verifiable, since its public half is
 * kept in the database before the first signature.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReceiptKeys {

    private static final Logger LOG = Logger.getLogger(ReceiptKeys.class);

    @Inject
    @ConfigProperty(name = "winzo.receipts.private-key.location")
    private Optional<String> location;

    @Inject
    private ReceiptKeyRepository keys;

    private final Map<String, PublicKey> known = new ConcurrentHashMap<>();
    private RsaKeyFile current;
    private String keyId;

    @PostConstruct
    void load() {
        current = RsaKeyFile.read(
                location.orElseThrow(
                        () -> new IllegalStateException(
                                "Winzo cannot start: winzo.receipts.private-key.location must name the PEM file of an RSA key (PKCS#8).")));
        keyId = jwk(current.publicKey()).getKeyId();
    }

    /** Looks for the key when the application starts, not at the first receipt. */
    @Transactional(Transactional.TxType.SUPPORTS)
    void atStart(@Observes Startup start) {
        LOG.infof("receipts are signed with the key %s", keyId);
    }

    /** The key that signs; from the commit on its public half is published for ever. */
    Signing signing() {
        keys.keep(keyId, current.publicKey().getEncoded());
        return new Signing(keyId, current);
    }

    /** The public key of that id, if it ever was ours. */
    Optional<PublicKey> find(String id) {
        PublicKey key = known.get(id);
        if (key == null) {
            keys.all().forEach((each, encoded) -> known.put(each, decode(encoded)));
            key = known.get(id);
        }
        return Optional.ofNullable(key);
    }

    /** All public keys as a JSON Web Key Set. */
    public String keySet() {
        List<JsonWebKey> all = new ArrayList<>();
        Map<String, byte[]> kept = keys.all();
        kept.values().forEach(encoded -> all.add(jwk(decode(encoded))));
        if (!kept.containsKey(keyId)) {
            all.add(jwk(current.publicKey()));
        }
        return new JsonWebKeySet(all).toJson();
    }

    private static JsonWebKey jwk(PublicKey key) {
        try {
            JsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(key);
            jwk.setKeyId(jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
            jwk.setUse("sig");
            jwk.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            return jwk;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PublicKey decode(byte[] encoded) {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("a key of receipts cannot be read", damaged);
        }
    }

    /** @param keyId the RFC 7638 thumbprint of the key */
    record Signing(String keyId, RsaKeyFile key) {}
}
