package com.winzo.account.internal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;

/**
 * The RSA key that signs access tokens, from a PKCS#8 file in PEM.
 *
 * <p>Its public half and its name (the RFC 7638 thumbprint) follow from it, so every node with the same file agrees.
 */
@ApplicationScoped
public class SigningKey {

    private static final Logger LOG = Logger.getLogger(SigningKey.class);
    private static final int BITS_MIN = 2048;

    @Inject
    @ConfigProperty(name = "winzo.jwt.private-key.location")
    private Optional<String> location;

    private RSAPrivateCrtKey privateKey;
    private RSAPublicKey publicKey;
    private String keyId;
    private String keySet;

    @PostConstruct
    void load() {
        String file = location.orElseThrow(() -> new IllegalStateException(
                "Winzo cannot start: winzo.jwt.private-key.location must name the PEM file of an RSA key (PKCS#8)."));
        try {
            privateKey = read(Files.readString(path(file)));
            publicKey = (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent()));
            RsaJsonWebKey jwk = new RsaJsonWebKey(publicKey);
            keyId = jwk.calculateBase64urlEncodedThumbprint("SHA-256");
            jwk.setKeyId(keyId);
            jwk.setUse("sig");
            jwk.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            keySet = new JsonWebKeySet(jwk).toJson();
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "Winzo cannot start: no usable RSA key (PKCS#8, PEM) at winzo.jwt.private-key.location=" + file,
                    unreadable);
        }
    }

    /** Looks for the key when the application starts, not at the first login. */
    void atStart(@Observes Startup start) {
        LOG.infof("access tokens are signed with the key %s", keyId);
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    RSAPublicKey publicKey() {
        return publicKey;
    }

    String keyId() {
        return keyId;
    }

    /** The public half as a JSON Web Key Set. */
    String keySet() {
        return keySet;
    }

    /** A secret of 256 bits for one purpose, the same on every node. */
    byte[] derivedSecret(String purpose) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(purpose.getBytes(StandardCharsets.UTF_8));
            return sha256.digest(privateKey.getEncoded());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Path path(String location) {
        return location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
    }

    private static RSAPrivateCrtKey read(String pem) throws GeneralSecurityException {
        String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        if (key.getModulus().bitLength() < BITS_MIN) {
            throw new GeneralSecurityException("the key has fewer than " + BITS_MIN + " bits");
        }
        return key;
    }
}
