package com.winzo.account.internal;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.common.io.BaseEncoding;
import com.winzo.account.domain.TotpWindow;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes as every authenticator app makes them: RFC 6238 with HMAC-SHA-1, six digits, 30 seconds. */
final class TotpCodes {

    private static final String ISSUER = "Winzo";
    private static final int DIGITS = 6;
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final String ALGORITHM = TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1;

    /** As long as the hash (RFC 4226, 4). */
    private static final int SECRET_BYTES = 20;

    private static final BaseEncoding BASE_32 = BaseEncoding.base32().omitPadding();
    private static final TimeBasedOneTimePasswordGenerator GENERATOR =
            new TimeBasedOneTimePasswordGenerator(STEP, DIGITS);

    private TotpCodes() {}

    static byte[] newSecret(SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** As people type it. */
    static String text(byte[] secret) {
        return BASE_32.encode(secret);
    }

    /** @throws IllegalArgumentException for what is not Base32 */
    static byte[] secretOf(String text) {
        return BASE_32.decode(text.strip().toUpperCase(Locale.ROOT));
    }

    /** What an app reads from a QR code, as Google Authenticator has defined it. */
    static String uri(byte[] secret, String username) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(
                        ISSUER,
                        URLEncoder.encode(username, StandardCharsets.UTF_8),
                        text(secret),
                        ISSUER,
                        DIGITS,
                        STEP.toSeconds());
    }

    /**
     * @param lastStep the last step of time whose code was accepted; 0 for none
     * @return the step of this code, or nothing when it is not good
     */
    static OptionalLong accept(byte[] secret, String code, long lastStep, Instant now) {
        SecretKeySpec key = new SecretKeySpec(secret, ALGORITHM);
        return TotpWindow.accept(now.getEpochSecond() / STEP.toSeconds(), lastStep, code, step -> code(key, step));
    }

    private static String code(SecretKeySpec key, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    key, Instant.ofEpochSecond(step * STEP.toSeconds()), Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("no code can be made", impossible);
        }
    }
}
