package com.winzo.account.internal;

import com.winzo.platform.api.Vault;
import com.winzo.platform.api.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Makes refresh tokens: opaque, 256 bits, known to the database by their hash only.
 *
 * <p>A successor follows from its predecessor and a secret of the server, so that an answer that was lost can be given
 * again although the token was never stored.
 */
@ApplicationScoped
public class RefreshTokens {

    private static final int BYTES = 32;

    @Inject
    private Vault vault;

    private final SecureRandom random = new SecureRandom();

    String first() {
        byte[] token = new byte[BYTES];
        random.nextBytes(token);
        return text(token);
    }

    String successorOf(String token) {
        return text(vault.mark(Purpose.REFRESH_TOKEN, token));
    }

    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
