package com.winzo.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
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

    private static final int MASTER_KEY_BYTES = 32;
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

    /** The file of the key that seals what the database may hold but not know: 32 random bytes in Base64, one key a line. */
    synchronized Path masterKey() {
        Path key = folder.resolve("master.key");
        if (Files.exists(key)) {
            return key;
        }
        byte[] random = new byte[MASTER_KEY_BYTES];
        new SecureRandom().nextBytes(random);
        OwnerOnly.create(key);
        try {
            Files.writeString(key, Base64.getEncoder().encodeToString(random) + "\n");
        } catch (IOException e) {
            throw new ServerException("The master key cannot be written", e);
        }
        return key;
    }

    /** The file of the key that signs the receipts of bets: RSA, PKCS#8 in PEM. */
    synchronized Path receiptPrivateKey() {
        Path target = folder.resolve("receipt-private.pem");
        if (!Files.exists(target)) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(RSA_BITS);
                byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
                String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
                OwnerOnly.create(target);
                Files.writeString(target, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
            } catch (GeneralSecurityException | IOException e) {
                throw new ServerException("The key of receipts cannot be made", e);
            }
        }
        return target;
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
