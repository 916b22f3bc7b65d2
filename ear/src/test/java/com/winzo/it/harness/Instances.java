package com.winzo.it.harness;

import com.winzo.it.books.Books;
import com.winzo.it.client.Winzo;
import com.winzo.server.InstanceOptions;
import com.winzo.server.PortOffsets;
import com.winzo.server.ServerNode;
import com.winzo.server.WinzoInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How tests start Winzo: test mode, quick passwords, no rate limits, free ports, a folder below {@code target}. */
public final class Instances {

    /** The cheapest cost that bcrypt knows: tests register many customers, and passwords are not what they test. */
    private static final String BCRYPT_COST = "4";

    private static final int LOG_LINES = 60;

    private Instances() {}

    /** The real EAR that the build has just packed. */
    public static Path ear() {
        return Path.of(Objects.requireNonNull(System.getProperty("winzo.ear"), "set by the build"));
    }

    private static Path root() {
        return Path.of(Objects.requireNonNull(System.getProperty("winzo.root"), "set by the build"));
    }

    /** Options of a fresh, bare instance in a folder of that name. */
    public static InstanceOptions bare(String name, int portOffset) {
        Path folder = Path.of(Objects.requireNonNull(System.getProperty("winzo.it.folder"), "set by the build"), name);
        return WinzoInstance.in(folder)
                .reset(true)
                .mode("test")
                .portOffset(portOffset)
                .propertiesFile(root().resolve("wildfly-config/src/main/env/test.properties"))
                .environment("WINZO_RATE_LIMITS", "off")
                .environment("WINZO_DEMO_TOTP_SECRET", Winzo.STAFF_TOTP_SECRET)
                .environment(
                        "WINZO_RECEIPT_PRIVATE_KEY",
                        SuppliedKey.ofReceipts(name).file().toString())
                .property("winzo.jwt.key-bits", Integer.toString(SuppliedKey.BITS))
                .property("winzo.password.bcrypt-cost", BCRYPT_COST)
                // Half the processor time of a start; what a test runs is over before the better compiler pays.
                .jvmOption("-XX:TieredStopAtLevel=1")
                .jvmOption("-XX:-UseParallelGC")
                .jvmOption("-XX:+UseSerialGC")
                .jvmOption("-Xms512m")
                .jvmOption("-Xmx768m")
                .reporter((what, took) -> System.out.printf("[%s] %s in %.1f s%n", name, what, took.toMillis() / 1e3));
    }

    /** Options of an instance of a test's own, with the EAR, on free ports. */
    public static InstanceOptions own(String name) {
        return bare(name, PortOffsets.reserve()).deploy(ear());
    }

    /**
     * The books of an instance of a test's own; messages count on every node that runs.
     *
     * @param joined instances that have joined it
     */
    public static Books books(WinzoInstance instance, WinzoInstance... joined) {
        return new Books(instance.database(), new NodeQueues(nodes(instance, joined)));
    }

    /**
     * The books of an instance of a test's own are sound, and nothing is on the way, on any node that runs.
     *
     * @throws AssertionError naming what is broken, with the end of each log
     */
    public static void prove(WinzoInstance instance, WinzoInstance... joined) {
        List<ServerNode> nodes = nodes(instance, joined);
        try (Books books = books(instance, joined)) {
            books.prove();
            TransactionStore.assertEmpty(nodes);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + logs(nodes), e);
        }
    }

    private static List<ServerNode> nodes(WinzoInstance instance, WinzoInstance... joined) {
        return Stream.concat(Stream.of(instance), Stream.of(joined))
                .flatMap(each -> each.nodes().stream())
                .toList();
    }

    /** The end of each node's log, for the message of a failure. */
    static String logs(List<ServerNode> nodes) {
        StringBuilder text = new StringBuilder();
        for (ServerNode node : nodes) {
            text.append("\n--- the end of ").append(node.log()).append('\n').append(tail(node.log()));
        }
        return text.toString();
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
