package com.winzo.account.internal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;

/**
 * The passwords that leaked lists hold most often (NIST SP 800-63B, section 5.1.1.2), those of eight characters and more: whoever
 * guesses begins with them.
 *
 * <p>{@code common-passwords.bin} holds the first eight bytes of the SHA-256 of each, in lower case and ascending order: compact,
 * quick to look up, and nobody has to read them. The chance that a password of any other kind is taken for one is below one in 10^14.
 */
@ApplicationScoped
public class CommonPasswords {

    private static final String LIST = "common-passwords.bin";

    private long[] digests;

    @PostConstruct
    void load() {
        try (InputStream list = CommonPasswords.class.getResourceAsStream(LIST)) {
            ByteBuffer bytes = ByteBuffer.wrap(list.readAllBytes());
            digests = new long[bytes.remaining() / Long.BYTES];
            bytes.asLongBuffer().get(digests);
            Arrays.sort(digests);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param password whatever its case */
    boolean contains(String password) {
        return Arrays.binarySearch(digests, digest(password.toLowerCase(Locale.ROOT))) >= 0;
    }

    int size() {
        return digests.length;
    }

    private static long digest(String password) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(sha256).getLong();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
