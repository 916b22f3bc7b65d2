package com.winzo.platform.api;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * An RSA key of at least 2048 bits with its public half, from a PKCS#8 file in PEM.
 *
 * @param privateKey never leaves the node
 */
public record RsaKeyFile(PrivateKey privateKey, RSAPublicKey publicKey) {

    private static final int BITS_MIN = 2048;

    /**
     * @param location a path or a {@code file:} URI
     * @throws IllegalStateException when there is no usable key
     */
    public static RsaKeyFile read(String location) {
        try {
            Path path = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
            String body =
                    Files.readString(path).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            KeyFactory factory = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) factory.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
            if (key.getModulus().bitLength() < BITS_MIN) {
                throw new GeneralSecurityException("the key has fewer than " + BITS_MIN + " bits");
            }
            RSAPublicKey publicKey = (RSAPublicKey)
                    factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
            return new RsaKeyFile(key, publicKey);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalStateException("no usable RSA key (PKCS#8, PEM) at " + location, unreadable);
        }
    }

    /** Without the private half. */
    @Override
    public String toString() {
        return "RSA key of " + publicKey.getModulus().bitLength() + " bits";
    }
}
