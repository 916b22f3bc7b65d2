package com.winzo.account.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;

/**
 * An RSA key that signs access tokens. Its name is the thumbprint of its public half (RFC 7638), so every node calls it the same.
 */
record SigningKeyPair(RSAPublicKey publicKey, PrivateKey privateKey) {

    private static final String RSA = "RSA";
    private static final int BITS_MIN = 2048;

    /**
     * A new key.
     *
     * @param bits at least 2048
     * @throws IllegalStateException if it is to have fewer
     */
    static SigningKeyPair generated(int bits) {
        if (bits < BITS_MIN) {
            throw new IllegalStateException(
                    "Winzo cannot start: winzo.jwt.key-bits is " + bits + ", at least " + BITS_MIN + " are needed");
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(RSA);
            generator.initialize(bits);
            return of(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** @throws IllegalStateException unless the file holds an RSA key of at least 2048 bits (PKCS#8, PEM) */
    static SigningKeyPair read(String location) {
        try {
            Path file = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
            String body =
                    Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return of(Base64.getDecoder().decode(body));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "Winzo cannot start: no usable RSA key (PKCS#8, PEM) at winzo.jwt.private-key.location=" + location,
                    unreadable);
        }
    }

    /** @param pkcs8 the private key */
    static SigningKeyPair of(byte[] pkcs8) throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance(RSA);
        if (keys.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)) instanceof RSAPrivateCrtKey key) {
            if (key.getModulus().bitLength() < BITS_MIN) {
                throw new GeneralSecurityException("the key has fewer than " + BITS_MIN + " bits");
            }
            RSAPublicKeySpec half = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return new SigningKeyPair((RSAPublicKey) keys.generatePublic(half), key);
        }
        throw new GeneralSecurityException("the public half does not follow from this key");
    }

    String kid() {
        return new RsaJsonWebKey(publicKey).calculateBase64urlEncodedThumbprint("SHA-256");
    }

    /** The public half for others. */
    RsaJsonWebKey published() {
        RsaJsonWebKey jwk = new RsaJsonWebKey(publicKey);
        jwk.setKeyId(kid());
        jwk.setUse("sig");
        jwk.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        return jwk;
    }

    @Override
    public String toString() {
        return "SigningKeyPair[" + kid() + "]";
    }
}
