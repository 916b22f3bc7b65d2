package com.winzo.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * The node's memory of answers to public reads, by path and query. An answer is given again while nothing it shows has
 * changed, and for a few seconds at most: that long a change on another node can go unnoticed when the news of it got lost.
 */
@ApplicationScoped
public class PublicAnswers {

    private static final Duration KEEP = Duration.ofSeconds(5);
    private static final int MAX_CHARACTERS = 32 * 1024 * 1024;
    private static final int MAX_KEY_LENGTH = 512;

    private final Cache<String, PublicAnswer> answers = Caffeine.newBuilder()
            .expireAfterWrite(KEEP)
            .maximumWeight(MAX_CHARACTERS)
            .weigher((String key, PublicAnswer answer) -> key.length() + answer.length())
            .build();

    Optional<PublicAnswer> find(String key, long stamp) {
        return Optional.ofNullable(answers.getIfPresent(key)).filter(answer -> answer.stamp() == stamp);
    }

    void remember(String key, PublicAnswer answer) {
        if (key.length() <= MAX_KEY_LENGTH) {
            answers.put(key, answer);
        }
    }
}
