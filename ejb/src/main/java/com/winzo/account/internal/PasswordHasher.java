package com.winzo.account.internal;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import com.winzo.account.domain.PasswordPolicy;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.RunMode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hashes and verifies passwords with bcrypt, a few at a time, so that a storm of logins leaves betting alone.
 *
 * <p>bcrypt reads 72 bytes; a longer password is digested with SHA-512 first, so that nothing of it is cut off.
 */
@ApplicationScoped
public class PasswordHasher {

    private static final int COST = 12;
    private static final int COST_MIN = 10;
    private static final int COST_OF_PLAYGROUND = 6;
    private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;

    @Inject
    private RunMode mode;

    @Inject
    @ConfigProperty(name = "winzo.password.bcrypt-cost")
    private Optional<Integer> configuredCost;

    @Inject
    @ConfigProperty(name = "winzo.password.concurrent-hashes")
    private Optional<Integer> concurrentHashes;

    @Inject
    @ConfigProperty(name = "winzo.password.waiting-max", defaultValue = "16")
    private int waitingMax;

    @Inject
    @ConfigProperty(name = "winzo.password.wait-seconds-max", defaultValue = "5")
    private int waitSecondsMax;

    private final SecureRandom random = new SecureRandom();
    private int cost;
    private Semaphore slots;
    private String hashOfNobody;

    @PostConstruct
    void prepare() {
        cost = configuredCost.orElse(mode.isPlayground() ? COST_OF_PLAYGROUND : COST);
        if (cost < COST_MIN && !mode.isPlayground()) {
            throw new IllegalStateException("Winzo cannot start: winzo.password.bcrypt-cost=" + cost
                    + " is too weak outside demo and test mode, at least " + COST_MIN + " is needed.");
        }
        int processors = Runtime.getRuntime().availableProcessors();
        slots = new Semaphore(concurrentHashes.orElse(Math.max(1, processors / 2)), true);
        hashOfNobody = hash("nobody has this password");
    }

    /**
     * @throws BusinessException {@code SYS_001} when too many are waiting already
     */
    String hash(String password) {
        return inTurn(() -> BCrypt.with(VERSION, random, LongPasswordStrategies.hashSha512(VERSION))
                .hashToString(cost, PasswordPolicy.normalize(password).toCharArray()));
    }

    /**
     * Takes as long without a hash as with one, so that time does not tell which accounts exist.
     *
     * @param hash what {@link #hash} returned, or null for nobody's
     * @throws BusinessException {@code SYS_001} when too many are waiting already
     */
    boolean verify(String password, String hash) {
        boolean matches = inTurn(() -> BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
                .verify(
                        PasswordPolicy.normalize(password).toCharArray(),
                        (hash == null ? hashOfNobody : hash).toCharArray())
                .verified);
        return matches && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        if (slots.getQueueLength() >= waitingMax) {
            throw busy();
        }
        try {
            if (!slots.tryAcquire(waitSecondsMax, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            slots.release();
        }
    }

    private static BusinessException busy() {
        return new BusinessException(ErrorCode.MAINTENANCE, "Too many logins at the moment. Try again soon.");
    }
}
