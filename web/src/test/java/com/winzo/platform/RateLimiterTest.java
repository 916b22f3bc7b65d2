package com.winzo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    @Test
    void aBucketHoldsItsLimitAndThenRefillsEvenly() {
        Bucket bucket = Bucket.builder()
                .addLimit(RateLimiter.bucketOf(100).getBandwidths()[0])
                .build();
        assertThat(bucket.tryConsume(100)).isTrue();
        assertThat(bucket.tryConsume(1)).isFalse();
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        assertThat(Duration.ofNanos(nanos)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(9));
    }

    @Test
    void theContractsDefaults() {
        assertThat(RateLimit.ANONYMOUS.requestsByDefault()).isEqualTo(100);
        assertThat(RateLimit.AUTHENTICATED.requestsByDefault()).isEqualTo(1000);
        assertThat(RateLimit.PREMIUM.requestsByDefault()).isEqualTo(5000);
        assertThat(RateLimit.LOGIN.requestsByDefault()).isLessThan(RateLimit.ANONYMOUS.requestsByDefault());
        assertThat(RateLimit.PLACEMENT.requestsByDefault()).isLessThan(RateLimit.AUTHENTICATED.requestsByDefault());
    }
}
