package com.winzo.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** By the hashing thread's own words of the kernel, not by ours. */
class CourtesyTest {

    private static final Path SCHEDULING = Path.of("/proc/thread-self/sched");
    private static final String LONG_SLICE = "100000000";
    private static final String IDLE = "5";
    private static final int CAP_SYS_NICE = 23;

    private final ExecutorService hashing = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        hashing.close();
    }

    @Test
    void theThreadIsOfTheIdleClassUntilItsCourtesyIsEnded() throws Exception {
        Map<String, String> before = told();
        String during = mayTakeOutOfTheIdleClass() ? IDLE : before.get("policy");

        Courtesy courtesy = onThread(Courtesy::begin);
        assertThat(told()).containsEntry("policy", during);

        courtesy.close();
        assertThat(told()).containsEntry("policy", before.get("policy")).containsEntry("prio", before.get("prio"));
    }

    @Test
    void aLongSliceStays() throws Exception {
        String before = told().get("se.slice");
        assumeTrue(before != null, "this kernel does not tell a thread's slice");

        onThread(Courtesy::begin).close();

        assertThat(told()).containsEntry("se.slice", LONG_SLICE);
        assertThat(before).isNotEqualTo(LONG_SLICE);
    }

    /** Whether this process has {@code CAP_SYS_NICE}. */
    private static boolean mayTakeOutOfTheIdleClass() throws IOException {
        String effective = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("CapEff:"))
                .map(line -> line.substring("CapEff:".length()).strip())
                .findFirst()
                .orElseThrow();
        return (Long.parseUnsignedLong(effective, 16) >> CAP_SYS_NICE & 1) == 1;
    }

    private <T> T onThread(Callable<T> work) throws Exception {
        return hashing.submit(work).get();
    }

    private Map<String, String> told() throws Exception {
        return onThread(CourtesyTest::toldOfCallingThread);
    }

    private static Map<String, String> toldOfCallingThread() throws IOException {
        assumeTrue(Files.isReadable(SCHEDULING), "this system does not tell of a thread's scheduling");
        return Files.readAllLines(SCHEDULING).stream()
                .map(line -> line.split("\\s*:\\s*"))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, again) -> first));
    }
}
