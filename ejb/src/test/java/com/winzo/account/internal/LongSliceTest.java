package com.winzo.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class LongSliceTest {

    /** What the kernel says of the calling thread. */
    private static final Path SCHEDULING = Path.of("/proc/thread-self/sched");

    private static final String SLICE = "se.slice";
    private static final String PRIORITY = "prio";

    /** By the thread's own words to the kernel, not by ours. */
    @Test
    void theThreadHasALongSliceAndItsPriority() throws Exception {
        try (ExecutorService hashing = Executors.newSingleThreadExecutor()) {
            Optional<String> before = hashing.submit(() -> told(SLICE)).get();
            assumeTrue(before.isPresent(), "this kernel does not tell a thread's slice");
            String priority = hashing.submit(() -> told(PRIORITY)).get().orElseThrow();

            hashing.submit(LongSlice::ask).get();

            assertThat(hashing.submit(() -> told(SLICE)).get())
                    .contains("100000000")
                    .isNotEqualTo(before);
            assertThat(hashing.submit(() -> told(PRIORITY)).get()).contains(priority);
        }
    }

    private static Optional<String> told(String name) throws IOException {
        if (!Files.isReadable(SCHEDULING)) {
            return Optional.empty();
        }
        return Files.readAllLines(SCHEDULING).stream()
                .map(line -> line.split("\\s*:\\s*"))
                .filter(pair -> pair[0].equals(name))
                .map(pair -> pair[1])
                .findFirst();
    }
}
