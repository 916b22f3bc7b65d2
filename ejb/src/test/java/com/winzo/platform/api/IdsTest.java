package com.winzo.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private final Ids ids = new Ids();

    @Test
    void areOfVersion7() {
        UUID id = ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    /** The relay and the histories rely on it: also within a millisecond a later id is a larger one. */
    @Test
    void followTime() {
        List<String> made =
                Stream.generate(() -> ids.next().toString()).limit(50_000).toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void areUniqueAcrossThreads() {
        Set<UUID> made = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 100_000).parallel().forEach(i -> made.add(ids.next()));
        assertThat(made).hasSize(100_000);
    }
}
