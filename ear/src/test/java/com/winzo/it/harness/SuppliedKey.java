package com.winzo.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Objects;

/**
 * A key with which a server signs, supplied from outside: that of the suite's access tokens, so that tests can forge with it, and those
 * of receipts, because the quick compiler takes long to make the server's own.
 *
 * @param file PKCS#8 in PEM
 */
public record SuppliedKey(Path file, PrivateKey privateKey, PublicKey publicKey) {

    /** The least that Winzo takes. The quick compiler needs 10 ms for a signature, with the application's own 3072 bits 40 ms. */
    public static final int BITS = 2048;

    /** The key of access tokens, made at the first call of a build. */
    public static SuppliedKey ofSuite() {
        return named("suite-signing-key.pem");
    }

    /** The key of an instance's receipts and quotes, made at the first call of a build. */
    public static SuppliedKey ofReceipts(String instance) {
        return named(instance + "-receipt-key.pem");
    }

    private static synchronized SuppliedKey named(String name) {
        Path folder = Path.of(Objects.requireNonNull(System.getProperty("winzo.it.folder"), "set by the build"));
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Files.writeString(file, pem(generate()));
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts another key in its place; a server takes it at its next start. */
    public void replace() throws IOException, GeneralSecurityException {
        Files.writeString(file, pem(generate()));
    }

    private static byte[] generate() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        return generator.generateKeyPair().getPrivate().getEncoded();
    }

    private static String pem(byte[] pkcs8) {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(pkcs8)
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static SuppliedKey read(Path file) throws IOException, GeneralSecurityException {
        String body = Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        KeyFactory keys = KeyFactory.getInstance("RSA");
        RSAPrivateCrtKey key = (RSAPrivateCrtKey)
                keys.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        return new SuppliedKey(
                file, key, keys.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())));
    }
}
