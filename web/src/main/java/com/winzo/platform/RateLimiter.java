package com.winzo.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.RunMode;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Counts requests by account or address, on this node.
 *
 * <p>Token buckets that refill evenly; the least used are forgotten when there are too many, so that memory stays
 * bounded whatever the addresses.
 */
@ApplicationScoped
public class RateLimiter {

    private static final Logger LOG = Logger.getLogger(RateLimiter.class);
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int BUCKETS_MAX = 100_000;

    @Inject
    private Config config;

    @Inject
    private RunMode mode;

    @Inject
    @ConfigProperty(name = "winzo.rate-limits", defaultValue = "on")
    private String wanted;

    private final Map<RateLimit, Long> requests = new EnumMap<>(RateLimit.class);
    private LoadingCache<Subject, Bucket> buckets;
    private boolean off;

    @PostConstruct
    void prepare() {
        off = wanted.equalsIgnoreCase("off");
        if (off && !mode.isPlayground()) {
            throw new IllegalStateException(
                    "Winzo cannot start: WINZO_RATE_LIMITS=off is allowed in demo and test mode only.");
        }
        for (RateLimit limit : RateLimit.values()) {
            requests.put(
                    limit, config.getOptionalValue(limit.setting(), Long.class).orElse(limit.requestsByDefault()));
        }
        buckets = Caffeine.newBuilder()
                .maximumSize(BUCKETS_MAX)
                .expireAfterAccess(WINDOW)
                .build(subject -> fullBucket(requests.get(subject.limit())));
    }

    /** Refuses a forbidden setting when the application starts, not at the first request. */
    void atStart(@Observes Startup start) {
        LOG.infof("rate limits per %d minutes: %s", WINDOW.toMinutes(), off ? "off" : requests);
    }

    /** Whether nothing is limited, as in load tests. */
    public boolean isOff() {
        return off;
    }

    /**
     * Takes one request from a bucket.
     *
     * @param who an account's id or an address
     */
    Verdict take(RateLimit limit, String who) {
        Bucket bucket = buckets.get(new Subject(limit, who));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Verdict(
                probe.isConsumed(),
                requests.get(limit),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                Math.max(1, seconds(probe.getNanosToWaitForRefill())));
    }

    /**
     * Takes one request from a bucket outside of REST.
     *
     * @throws BusinessException {@code SYS_002} when the bucket is empty
     */
    public void require(RateLimit limit, String who) {
        Verdict verdict = off ? null : take(limit, who);
        if (verdict != null && !verdict.allowed()) {
            throw new BusinessException(
                    ErrorCode.RATE_LIMITED,
                    "Too many requests.",
                    Map.of(ErrorAnswer.RETRY_AFTER_SECONDS, verdict.retryAfterSeconds()));
        }
    }

    static Bucket fullBucket(long requestsPerWindow) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(requestsPerWindow)
                        .refillGreedy(requestsPerWindow, WINDOW)
                        .build())
                .build();
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }

    private record Subject(RateLimit limit, String who) {}

    /**
     * What became of one request.
     *
     * @param limit requests in the window
     * @param remaining how many are left now
     * @param resetSeconds until all are back
     * @param retryAfterSeconds until the next one is allowed
     */
    record Verdict(boolean allowed, long limit, long remaining, long resetSeconds, long retryAfterSeconds) {}
}
