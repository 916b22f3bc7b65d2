package com.winzo.platform.internal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key that seals all other keys (AES-256-GCM), from a file that no database and no backup of one holds.
 *
 * <p>A line of the file is a key, 32 random bytes in Base64. The first one seals; the others still open what they sealed, so the key
 * is changed by putting a new line on top.
 */
@ApplicationScoped
public class MasterKey {

    private static final String SETTING = "winzo.master-key.location";
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;

    @Inject
    @ConfigProperty(name = SETTING)
    private Optional<String> location;

    private Aead aead;

    @PostConstruct
    void load() {
        String file = location.orElseThrow(() -> new IllegalStateException("Winzo cannot start: " + SETTING
                + " must name the file of the master key (32 random bytes in Base64, one key a line)."));
        try {
            AeadConfig.register();
            aead = read(Files.readAllLines(path(file)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            throw new IllegalStateException(
                    "Winzo cannot start: no usable master key (32 random bytes in Base64, one key a line) at " + SETTING
                            + "=" + file,
                    unusable);
        }
    }

    /** Seals with the first key, opens with any. */
    Aead aead() {
        return aead;
    }

    static Aead read(List<String> lines) throws GeneralSecurityException {
        KeysetHandle.Builder keys = KeysetHandle.newBuilder();
        for (String line : lines) {
            if (!line.isBlank()) {
                byte[] bytes = Base64.getDecoder().decode(line.strip());
                KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(key(bytes));
                keys.addEntry(keys.size() == 0 ? entry.makePrimary() : entry);
            }
        }
        return keys.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @AccessesPartialKey
    private static AesGcmKey key(byte[] bytes) throws GeneralSecurityException {
        if (bytes.length != KEY_BYTES) {
            throw new GeneralSecurityException("a master key has " + KEY_BYTES + " bytes");
        }
        return AesGcmKey.builder()
                .setParameters(AesGcmParameters.builder()
                        .setKeySizeBytes(KEY_BYTES)
                        .setIvSizeBytes(IV_BYTES)
                        .setTagSizeBytes(TAG_BYTES)
                        .setVariant(AesGcmParameters.Variant.TINK)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .setIdRequirement(id(bytes))
                .build();
    }

    /** Follows from the key alone, so that every node gives it the same. */
    private static int id(byte[] bytes) throws GeneralSecurityException {
        return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                .getInt();
    }

    private static Path path(String file) {
        return file.startsWith("file:") ? Path.of(URI.create(file)) : Path.of(file);
    }
}
