package com.winzo.season;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** What an authenticator app shows (RFC 6238: SHA-1, six digits, 30 seconds). */
public final class OneTimeCode {

    private OneTimeCode() {}

    /** @param secret what the app knows, in Base32 */
    public static String now(String secret) {
        return at(secret, Instant.now());
    }

    static String at(String secret, Instant instant) {
        TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
        try {
            SecretKeySpec key = new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm());
            return generator.generateOneTimePasswordString(key, instant, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
