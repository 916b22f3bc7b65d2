package com.winzo.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.platform.internal.Floods.Flood;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloodsTest {

    private final Floods floods = new Floods();

    @Test
    void theFirstOfAMinuteAreWrittenAndTheOthersCounted() {
        assertThat(written("login.failure", "account/1", 50)).isEqualTo(Floods.SAME_MAX);
        assertThat(written("login.failure", "account/2", 5)).isEqualTo(5);

        assertThat(floods.next(10)).containsExactly(new Flood("login.failure", "account/1", "192.0.2.0/24", 30));
        assertThat(floods.next(10)).isEmpty();
        assertThat(written("login.failure", "account/1", 1)).isEqualTo(1);
    }

    @Test
    void manySourcesTogetherAreAFloodTooAndDoNotSilenceOtherKinds() {
        long all = IntStream.range(0, 5_000)
                .filter(i -> floods.lets("login.failure", "account/" + i, "192.0.2.0/24"))
                .count();

        assertThat(all).isEqualTo(Floods.KIND_MAX);
        assertThat(floods.lets("permission.refused", "account/1", "192.0.2.0/24"))
                .isTrue();
        assertThat(floods.next(10))
                .hasSize(11)
                .extracting(Flood::count)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(5_000 - Floods.KIND_MAX));
    }

    private long written(String kind, String subject, int times) {
        return IntStream.range(0, times)
                .filter(i -> floods.lets(kind, subject, "192.0.2.0/24"))
                .count();
    }
}
