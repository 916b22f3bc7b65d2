package com.winzo.it.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/**
 * The conformance kit put to the server as a stranger would put it: by its runner, in a process of its own, through the
 * public API. Some cases of each family; the runner's command in the kit's README asks all of them.
 */
@WinzoTest
class ConformanceIT {

    private static final int CASES_OF_A_FAMILY = 6;

    /** Families that are about rules which are the house's own and not the customer's to choose. */
    private static final List<String> HOUSES_OWN = List.of("bonus", "cash_out", "large_system", "payout_max");

    @ArquillianResource
    Winzo winzo;

    @Test
    void everyFamilyIsPaidAsTheKitSays() throws IOException, InterruptedException {
        Process runner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        "com.winzo.conformance.Runner",
                        "--sample",
                        Integer.toString(CASES_OF_A_FAMILY),
                        "--winzo",
                        winzo.api().base().toString(),
                        "admin",
                        Winzo.STAFF_PASSWORD,
                        winzo.staffCode("admin"))
                .redirectErrorStream(true)
                .start();
        String told = new String(runner.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(runner.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(runner.exitValue()).as(told).isZero();
        List<String> families =
                told.lines().filter(line -> line.contains(" right")).toList();
        assertThat(families).as(told).hasSizeGreaterThan(25);
        assertThat(families)
                .as("families of which nothing could be asked")
                .filteredOn(line -> line.contains("   0 of    0 right"))
                .extracting(line -> line.split(" ", 2)[0])
                .isSubsetOf(HOUSES_OWN);
        int ofFourVersions = 4 * CASES_OF_A_FAMILY;
        String rules = "%-28s %4d of %4d right".formatted("rule_books", ofFourVersions, ofFourVersions);
        assertThat(families).as(told).anyMatch(line -> line.startsWith(rules));
        System.out.println(told);
    }

    /** The kit lives with the tests of the module that it describes. */
    private static String classPath() {
        Path root = Path.of(System.getProperty("winzo.root"));
        return Stream.concat(
                        Stream.of("ejb/target/test-classes", "ejb/target/classes", "persistence/target/classes")
                                .map(root::resolve)
                                .map(Path::toString),
                        Stream.of(
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
