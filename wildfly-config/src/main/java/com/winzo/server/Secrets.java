package com.winzo.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The passwords and keys of one instance: taken from the environment where it names them, otherwise generated at the first start
 * and kept in the instance's folder, readable by its owner only.
 */
final class Secrets {

    private static final int RSA_BITS = 3072;
    private static final int CLUSTER_KEY_BITS = 256;
    private static final int CLUSTER_KEY_ROUNDS = 210_000;

    private final Path folder;
    private final Path file;
    private final Properties values = new Properties();

    /** @param folder the instance's folder for secrets; created if missing */
    Secrets(Path folder) {
        this.folder = OwnerOnly.folder(folder);
        this.file = folder.resolve("secrets.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The password of that name; the same one on every later call and start. */
    synchronized String password(String name) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        values.setProperty(name, made);
        store();
        return made;
    }

    private void store() {
        OwnerOnly.create(file);
        try (OutputStream out = Files.newOutputStream(file)) {
            values.store(out, "Secrets of this instance; generated at its first start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key that signs access tokens: RSA, PKCS#8 in PEM. */
    Path tokenPrivateKey() {
        generateTokenKeys();
        return folder.resolve("jwt-private.pem");
    }

    /** The key that verifies access tokens: X.509 in PEM. */
    Path tokenPublicKey() {
        generateTokenKeys();
        return folder.resolve("jwt-public.pem");
    }

    private synchronized void generateTokenKeys() {
        Path privateKey = folder.resolve("jwt-private.pem");
        Path publicKey = folder.resolve("jwt-public.pem");
        if (Files.exists(privateKey) && Files.exists(publicKey)) {
            return;
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            KeyPair pair = generator.generateKeyPair();
            OwnerOnly.create(publicKey);
            Files.writeString(publicKey, pem("PUBLIC KEY", pair.getPublic()));
            OwnerOnly.create(privateKey);
            Files.writeString(privateKey, pem("PRIVATE KEY", pair.getPrivate()));
        } catch (GeneralSecurityException | IOException e) {
            throw new ServerException("The keys for access tokens cannot be made", e);
        }
    }

    private static String pem(String kind, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    /**
     * Writes the key store from which JGroups takes the key of the cluster's traffic. The key follows from the secret alone, so
     * that every node with the same secret has the same key.
     */
    static void writeClusterKeyStore(Path target, String secret) {
        try {
            byte[] salt = "winzo cluster traffic".getBytes(StandardCharsets.UTF_8);
            PBEKeySpec spec = new PBEKeySpec(secret.toCharArray(), salt, CLUSTER_KEY_ROUNDS, CLUSTER_KEY_BITS);
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            KeyStore.ProtectionParameter protection = new KeyStore.PasswordProtection(secret.toCharArray());
            store.setEntry("cluster", new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES")), protection);
            OwnerOnly.create(target);
            try (OutputStream out = Files.newOutputStream(target)) {
                store.store(out, secret.toCharArray());
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new ServerException("The cluster's key store cannot be written", e);
        }
    }
}
