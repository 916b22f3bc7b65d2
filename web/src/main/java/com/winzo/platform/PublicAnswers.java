package com.winzo.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

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

    /** @return nothing where the caller must read, be it that the answer is unknown, changed, or that it is his turn to renew it */
    Optional<PublicAnswer> find(String key, long stamp) {
        Remembered known = answers.getIfPresent(key);
        if (known == null || known.answer().stamp() != stamp || known.isToRenew(clock.millis())) {
            return Optional.empty();
        }
        return Optional.of(known.answer());
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

        boolean isToRenew(long nowMillis) {
            long due = renewalMillis.get();
            return nowMillis >= due && renewalMillis.compareAndSet(due, nowMillis + RENEWAL_TAKES_MILLIS);
        }
    }
}
