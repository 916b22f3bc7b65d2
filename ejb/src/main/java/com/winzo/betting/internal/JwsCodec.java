package com.winzo.betting.internal;

import com.winzo.platform.api.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.PublicKey;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Writes and reads statements of the house: compact JWS (RFC 7515), RS256, with the id of their key and a type of their
 * own, so that none is ever taken for another. The same facts under the same key are the same text.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class JwsCodec {

    private static final AlgorithmConstraints RS256_ONLY =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256);

    @Inject
    private ReceiptKeys keys;

    @Inject
    private Json json;

    /** @param type of the statement, its {@code typ} */
    String sign(String type, Object facts) {
        ReceiptKeys.Signing signing = keys.signing();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", type);
        signature.setKeyIdHeaderValue(signing.keyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKey(signing.key().privateKey());
        signature.setPayload(json.write(facts));
        try {
            return signature.getCompactSerialization();
        } catch (JoseException unsigned) {
            throw new IllegalStateException("a " + type + " could not be signed", unsigned);
        }
    }

    /** @return what was signed, or nothing when it is not a statement of that type, or not ours */
    <T> Optional<T> verify(String type, String compact, Class<T> facts) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(RS256_ONLY);
            signature.setCompactSerialization(compact);
            String keyId = signature.getKeyIdHeaderValue();
            Optional<PublicKey> key = keyId == null ? Optional.empty() : keys.find(keyId);
            if (key.isEmpty() || !type.equals(signature.getHeader("typ"))) {
                return Optional.empty();
            }
            signature.setKey(key.get());
            return signature.verifySignature()
                    ? Optional.of(json.read(signature.getPayload(), facts))
                    : Optional.empty();
        } catch (JoseException malformed) {
            return Optional.empty();
        }
    }
}
