package com.winzo.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.winzo.platform.api.Freshness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The node's memory of answers to public reads, by path and query. An answer is given again while nothing it shows has
 * changed. Each is read anew after a few seconds all the same, which bounds how long a change on another node can go
 * unnoticed when the news of it got lost; by one caller, at a time of its own, so that nobody meets a wave of reads.
 */
@ApplicationScoped
public class PublicAnswers {

    private static final long RENEW_AFTER_MILLIS = 5_000;
    private static final long RENEW_WITHIN_MILLIS = 5_000;
    private static final long RENEWAL_TAKES_MILLIS = 1_000;
    private static final Duration KEEP = Duration.ofSeconds(30);
    private static final int MAX_CHARACTERS = 32 * 1024 * 1024;
    private static final int MAX_KEY_LENGTH = 512;

    private final Cache<String, Remembered> answers = Caffeine.newBuilder()
            .expireAfterWrite(KEEP)
            .maximumWeight(MAX_CHARACTERS)
            .weigher((String key, Remembered known) ->
                    key.length() + known.answer().length())
            .build();

    @Inject
    private Clock clock;

    @Inject
    private Freshness freshness;

    @Inject
    @ConfigProperty(name = "winzo.http.catalogue-max-age-seconds", defaultValue = "1")
    private long maxAgeSeconds;

    static String key(String rawPath, String rawQuery) {
        return rawPath + "?" + rawQuery;
    }

    /** How long clients may keep an answer. */
    String cacheControl() {
        return "public, max-age=" + maxAgeSeconds;
    }

    /** @return nothing where the caller must read, be it that the answer is unknown, changed, or that it is his turn to renew it */
    Optional<PublicAnswer> find(String key) {
        return unchanged(key).filter(known -> !known.isToRenew(clock.millis())).map(Remembered::answer);
    }

    /** @return nothing also where it is time to renew the answer: it takes nobody's turn */
    Optional<PublicAnswer> findUntilDue(String key) {
        return unchanged(key).filter(known -> !known.isDue(clock.millis())).map(Remembered::answer);
    }

    private Optional<Remembered> unchanged(String key) {
        return Optional.ofNullable(answers.getIfPresent(key))
                .filter(known -> known.answer().shown().isUnchanged(freshness));
    }

    void remember(String key, PublicAnswer answer) {
        if (key.length() <= MAX_KEY_LENGTH) {
            long renewal = clock.millis()
                    + RENEW_AFTER_MILLIS
                    + ThreadLocalRandom.current().nextLong(RENEW_WITHIN_MILLIS);
            answers.put(key, new Remembered(answer, new AtomicLong(renewal)));
        }
    }

    private record Remembered(PublicAnswer answer, AtomicLong renewalMillis) {

        boolean isDue(long nowMillis) {
            return nowMillis >= renewalMillis.get();
        }

        boolean isToRenew(long nowMillis) {
            long due = renewalMillis.get();
            return nowMillis >= due && renewalMillis.compareAndSet(due, nowMillis + RENEWAL_TAKES_MILLIS);
        }
    }
}
