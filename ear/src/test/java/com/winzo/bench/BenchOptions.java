package com.winzo.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** What the command line says. */
final class BenchOptions {

    @Option(
            names = "--scenarios",
            split = ",",
            defaultValue = "placement",
            description = "What to measure, in this order, separated by commas (default: ${DEFAULT-VALUE}); known: "
                    + "${COMPLETION-CANDIDATES}.",
            completionCandidates = BenchCommand.Names.class)
    private List<String> scenarios;

    @Option(names = "--seconds", defaultValue = "10", description = "Of each measurement (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "30",
            description = "Seconds of full speed before anything is measured (default: ${DEFAULT-VALUE}).")
    private int warmUpSeconds;

    @Option(
            names = "--connections",
            defaultValue = "128",
            description = "Clients at full speed (default: ${DEFAULT-VALUE}).")
    private int connections;

    @Option(names = "--customers", defaultValue = "1000", description = "Who bet (default: ${DEFAULT-VALUE}).")
    private int customers;

    @Option(names = "--games", defaultValue = "100", description = "On what they bet (default: ${DEFAULT-VALUE}).")
    private int games;

    @Option(names = "--stake", defaultValue = "0.50", description = "Of each bet (default: ${DEFAULT-VALUE}).")
    private String stake;

    @Option(
            names = "--settlement-bets",
            defaultValue = "100000",
            description = "On the game that is settled (default: ${DEFAULT-VALUE}).")
    private int settlementBets;

    @Option(names = "--sockets", defaultValue = "10000", description = "Of the fan-out (default: ${DEFAULT-VALUE}).")
    private int sockets;

    @Option(names = "--soak-minutes", defaultValue = "30", description = "Of the soak (default: ${DEFAULT-VALUE}).")
    private int soakMinutes;

    @Option(
            names = "--reference-seconds",
            defaultValue = "15",
            description =
                    "pgbench runs that long before and after the scenarios; 0: not at all (default: ${DEFAULT-VALUE}).")
    private int referenceSeconds;

    @Option(
            names = "--folder",
            defaultValue = "ear/target/bench",
            description = "Files of the benchmark and of its own instance (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Option(
            names = "--ear",
            defaultValue = "ear/target/winzo.ear",
            description = "The application (default: ${DEFAULT-VALUE}).")
    private Path ear;

    @Option(
            names = "--env-file",
            defaultValue = "wildfly-config/src/main/env/dev.properties",
            description = "Of the server, as the launcher takes it (default: ${DEFAULT-VALUE}).")
    private Path envFile;

    @Option(
            names = "--port-offset",
            defaultValue = "3000",
            description = "Of the benchmark's own instance (default: ${DEFAULT-VALUE}).")
    private int portOffset;

    @Option(names = "--jvm-option", description = "A further option of the server's JVM; may be repeated.")
    private List<String> jvmOptions = List.of();

    @Option(
            names = "--url",
            description =
                    "Measure this server instead of an own one: test mode, rate limits off. Needs --management-url, "
                            + "--database-url and --server-pid.")
    private URI url;

    @Option(names = "--management-url", description = "Of that server, for example http://127.0.0.1:9990.")
    private URI managementUrl;

    @Option(
            names = "--database-url",
            description = "JDBC URL of its database winzo with user=...&password=... of a superuser.")
    private String databaseUrl;

    @Option(names = "--server-pid", description = "Its process.")
    private long serverPid;

    List<String> scenarios() {
        return scenarios;
    }

    int seconds() {
        return seconds;
    }

    int warmUpSeconds() {
        return warmUpSeconds;
    }

    int connections() {
        return connections;
    }

    int customers() {
        return customers;
    }

    int games() {
        return games;
    }

    String stake() {
        return stake;
    }

    int settlementBets() {
        return settlementBets;
    }

    int sockets() {
        return sockets;
    }

    int soakMinutes() {
        return soakMinutes;
    }

    int referenceSeconds() {
        return referenceSeconds;
    }

    Path folder() {
        return folder;
    }

    Path ear() {
        return ear;
    }

    Path envFile() {
        return envFile;
    }

    int portOffset() {
        return portOffset;
    }

    List<String> jvmOptions() {
        return jvmOptions;
    }

    URI url() {
        return url;
    }

    URI managementUrl() {
        return managementUrl;
    }

    String databaseUrl() {
        return databaseUrl;
    }

    long serverPid() {
        return serverPid;
    }
}
