package com.winzo.it.client;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.common.io.BaseEncoding;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app (RFC 6238) of one account: it knows the secret, and which code it has shown last. */
public final class CodeApp {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecretKeySpec secret;
    private long lastStep;

    /** @param base32 the secret as it is typed */
    public CodeApp(String base32) {
        secret = new SecretKeySpec(BaseEncoding.base32().decode(base32), generator.getAlgorithm());
    }

    /**
     * A code that has not been shown before. Two are there at once, because the server takes the next one too; for a third one has to
     * wait, as people do.
     */
    public synchronized String next() {
        long step = Math.max(lastStep + 1, stepNow());
        Await.within(PATIENCE, "the next code").until(() -> stepNow() + 1 >= step);
        lastStep = step;
        return code(step);
    }

    /** The code that was shown last, again. */
    public synchronized String again() {
        return code(lastStep);
    }

    /** Six digits that are no code of these minutes. */
    public String wrong() {
        for (int guess = 0; ; guess++) {
            String code = "%06d".formatted(guess);
            boolean good = false;
            for (long step = stepNow() - 10; step <= stepNow() + 10; step++) {
                good |= code(step).equals(code);
            }
            if (!good) {
                return code;
            }
        }
    }

    private long stepNow() {
        return Instant.now().getEpochSecond() / generator.getTimeStep().toSeconds();
    }

    private String code(long step) {
        try {
            Instant start = Instant.ofEpochSecond(step * generator.getTimeStep().toSeconds());
            return generator.generateOneTimePasswordString(secret, start, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
