package com.winzo.platform;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.RunMode;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.infinispan.Cache;
import org.jboss.logging.Logger;

/**
 * Counts requests by account and address, over all nodes: token buckets in the cluster's cache that refill evenly.
 *
 * <p>Without the cache nobody can say who has asked how often. It is then not asked again for a moment, so that requests
 * do not queue up behind it, and whoever wants to know hears {@link UnreachableException}.
 */
@ApplicationScoped
public class RateLimiter {

    private static final Logger LOG = Logger.getLogger(RateLimiter.class);
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    @Inject
    private Config config;

    @Inject
    private RunMode mode;

    @Resource(lookup = "java:jboss/infinispan/cache/winzo/rate-limits")
    private Cache<String, String> states;

    private final Map<RateLimit, Long> requests = new EnumMap<>(RateLimit.class);
    private final Map<RateLimit, BucketConfiguration> sizes = new EnumMap<>(RateLimit.class);
    private ClusterBuckets buckets;
    private volatile boolean unreachable;
    private volatile long unreachableSinceNanos;

    @PostConstruct
    void prepare() {
        for (RateLimit limit : RateLimit.values()) {
            long most = config.getOptionalValue(limit.setting(), Long.class).orElse(limit.requestsByDefault());
            requests.put(limit, most);
            sizes.put(limit, bucketOf(most));
        }
        buckets = new ClusterBuckets(states, WINDOW.multipliedBy(2));
    }

    void atStart(@Observes Startup start) {
        LOG.infof("rate limits per %d minutes: %s", WINDOW.toMinutes(), isOff() ? "off" : requests);
    }

    /** Whether nothing is limited, as in load tests. */
    public boolean isOff() {
        return mode.isUnlimited();
    }

    /**
     * Takes one request from a bucket.
     *
     * @param who an account's id or an address
     * @throws UnreachableException when the cluster's cache does not answer
     */
    Verdict take(RateLimit limit, String who) {
        if (unreachable && System.nanoTime() - unreachableSinceNanos < PAUSE_NANOS) {
            throw new UnreachableException(null);
        }
        try {
            ConsumptionProbe probe = buckets.builder()
                    .build(limit.name() + ' ' + requests.get(limit) + ' ' + who, () -> sizes.get(limit))
                    .tryConsumeAndReturnRemaining(1);
            unreachable = false;
            return new Verdict(
                    probe.isConsumed(),
                    requests.get(limit),
                    probe.getRemainingTokens(),
                    seconds(probe.getNanosToWaitForReset()),
                    Math.max(1, seconds(probe.getNanosToWaitForRefill())));
        } catch (RuntimeException failure) {
            unreachableSinceNanos = System.nanoTime();
            if (!unreachable) {
                LOG.warnf("the cache of the rate limits does not answer: %s", failure);
            }
            unreachable = true;
            throw new UnreachableException(failure);
        }
    }

    /**
     * Takes one request from a bucket outside of REST.
     *
     * @throws BusinessException {@code SYS_002} when the bucket is empty, {@code SYS_001} when nobody can tell
     */
    public void require(RateLimit limit, String who) {
        if (isOff()) {
            return;
        }
        try {
            take(limit, who).require();
        } catch (UnreachableException nobodyKnows) {
            throw nobodyKnows.refusal();
        }
    }

    static BucketConfiguration bucketOf(long requestsPerWindow) {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(requestsPerWindow)
                        .refillGreedy(requestsPerWindow, WINDOW)
                        .build())
                .build();
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }

    /** Nobody can say how often somebody has asked. */
    static final class UnreachableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnreachableException(Throwable cause) {
            super("the cache of the rate limits does not answer", cause, false, false);
        }

        BusinessException refusal() {
            return new BusinessException(ErrorCode.MAINTENANCE, "This is not available at the moment. Try again soon.");
        }
    }

    /**
     * What became of one request.
     *
     * @param limit requests in the window
     * @param remaining how many are left now
     * @param resetSeconds until all are back
     * @param retryAfterSeconds until the next one is allowed
     */
    record Verdict(boolean allowed, long limit, long remaining, long resetSeconds, long retryAfterSeconds) {

        Map<String, Long> headers() {
            return Map.of("RateLimit-Limit", limit, "RateLimit-Remaining", remaining, "RateLimit-Reset", resetSeconds);
        }

        /** @throws BusinessException {@code SYS_002} when the request was one too many */
        void require() {
            if (!allowed) {
                throw new BusinessException(
                        ErrorCode.RATE_LIMITED,
                        "Too many requests.",
                        Map.of(ErrorAnswer.RETRY_AFTER_SECONDS, retryAfterSeconds));
            }
        }
    }
}
