package com.winzo.account.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Tokens that mean nothing by themselves: 256 random bits, known to the database by their hash only. */
@ApplicationScoped
public class OpaqueTokens {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    String make() {
        byte[] token = new byte[BYTES];
        random.nextBytes(token);
        return text(token);
    }

    static String text(byte[] token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** SHA-256, hexadecimal. */
    public static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
