package com.winzo.account.internal;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.IllegalBCryptFormatException;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import com.winzo.account.domain.PasswordPolicy;
import com.winzo.account.internal.HashingLine.Place;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.RunMode;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hashes and verifies passwords with bcrypt, in the server's pool {@code passwords}: a few threads and a short line before them,
 * so that a storm of logins leaves betting alone. A hash gets the time that bets leave, unless that is too little; after one of
 * production's cost a thread rests twice as long as it took: a lone login does not notice, and in a storm two thirds of a processor
 * stay free for bets.
 *
 * <p>bcrypt reads 72 bytes; a longer password is digested with SHA-512 first, so that nothing of it is cut off.
 */
@ApplicationScoped
public class PasswordHasher {

    private static final int COST = 12;
    private static final int COST_MIN = 10;
    private static final int COST_OF_PLAYGROUND = 6;

    /** Of what takes less than this, nobody notices anything. */
    private static final long HOGGING_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /** A hash that has given way for so long goes on like anything else. */
    private static final Duration COURTESY_MAX = Duration.ofSeconds(1);

    private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/passwords")
    private ManagedExecutorService pool;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private RunMode mode;

    @Inject
    @ConfigProperty(name = "winzo.password.bcrypt-cost")
    private Optional<Integer> configuredCost;

    @Inject
    @ConfigProperty(name = "winzo.password.wait-seconds-max", defaultValue = "5")
    private int waitSecondsMax;

    @Inject
    @ConfigProperty(name = "winzo.password.threads", defaultValue = "1")
    private int threads;

    @Inject
    @ConfigProperty(name = "winzo.password.rest-percent", defaultValue = "200")
    private int restPercent;

    @Inject
    @ConfigProperty(name = "winzo.password.waiting-max", defaultValue = "24")
    private int waitingMax;

    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<Long> restsUntilNanos = ThreadLocal.withInitial(System::nanoTime);
    private HashingLine line;
    private int cost;
    private String hashOfNobody;

    @PostConstruct
    void prepare() {
        line = new HashingLine(
                threads + waitingMax, Duration.ofSeconds(waitSecondsMax).multipliedBy(threads));
        cost = configuredCost.orElse(mode.isPlayground() ? COST_OF_PLAYGROUND : COST);
        if (cost < COST_MIN && !mode.isPlayground()) {
            throw new IllegalStateException("Winzo cannot start: winzo.password.bcrypt-cost=" + cost
                    + " is too weak outside demo and test mode, at least " + COST_MIN + " is needed.");
        }
        hashOfNobody = hashAtOnce("nobody has this password");
    }

    /**
     * Sheds a storm before it costs more than this look.
     *
     * @return to be closed
     * @throws BusinessException {@code SYS_001} when too many are waiting already, altogether or from that network
     */
    Place takePlace(String network) {
        return line.enter(network).orElseThrow(PasswordHasher::busy);
    }

    /**
     * @throws BusinessException {@code SYS_001} when too many are waiting already
     */
    String hash(String password) {
        return inTurn(() -> hashAtOnce(password));
    }

    /** Without waiting for a turn: while the application starts, and nobody can log in. */
    String hashAtOnce(String password) {
        return BCrypt.with(VERSION, random, LongPasswordStrategies.hashSha512(VERSION))
                .hashToString(cost, characters(password));
    }

    /**
     * Takes as long without a hash as with one, so that time does not tell which accounts exist.
     *
     * @param hash what {@link #hash} returned, or null for nobody's
     * @throws BusinessException {@code SYS_001} when too many are waiting already
     */
    boolean verify(String password, String hash) {
        return inTurn(() -> verifyAtOnce(password, hash == null ? hashOfNobody : hash)) && hash != null;
    }

    /** Without waiting for a turn: while the application starts, and nobody can log in. */
    boolean verifyAtOnce(String password, String hash) {
        return BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
                .verify(characters(password), hash.toCharArray())
                .verified;
    }

    /** Whether a hash was made with another cost than the one that new hashes get. */
    boolean isOutdated(String hash) {
        try {
            return VERSION.parser.parse(hash.getBytes(StandardCharsets.US_ASCII)).cost != cost;
        } catch (IllegalBCryptFormatException foreign) {
            throw new IllegalStateException("a stored password hash is none of bcrypt's", foreign);
        }
    }

    private static char[] characters(String password) {
        return PasswordPolicy.normalize(password).toCharArray();
    }

    private <T> T inTurn(Callable<T> work) {
        try {
            return await(pool.submit(() -> turn(work)));
        } catch (RejectedExecutionException full) {
            throw busy();
        }
    }

    /** A turn: the rest that is left of the one before, and the work. */
    private <T> T turn(Callable<T> work) throws Exception {
        TimeUnit.NANOSECONDS.sleep(restsUntilNanos.get() - System.nanoTime());
        long startNanos = System.nanoTime();
        T result = courteously(work);
        long endNanos = System.nanoTime();
        long restNanos = restNanos(endNanos - startNanos, restPercent);
        restsUntilNanos.set(endNanos + restNanos);
        line.took(endNanos - startNanos + restNanos);
        return result;
    }

    private <T> T courteously(Callable<T> work) throws Exception {
        try (Courtesy courtesy = Courtesy.begin()) {
            Future<?> end = scheduler.schedule(courtesy::close, COURTESY_MAX.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return work.call();
            } finally {
                end.cancel(false);
            }
        }
    }

    /** How long a thread rests after that much work. */
    static long restNanos(long workNanos, int percent) {
        return workNanos < HOGGING_NANOS ? 0 : workNanos * percent / 100;
    }

    private <T> T await(Future<T> result) {
        try {
            return result.get(waitSecondsMax, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            result.cancel(true);
            throw busy();
        } catch (InterruptedException stopped) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a password could not be hashed", failed.getCause());
        }
    }

    private static BusinessException busy() {
        return new BusinessException(ErrorCode.MAINTENANCE, "Too many logins at the moment. Try again soon.");
    }
}
