package com.winzo.bench;

import com.winzo.it.client.Winzo;
import com.winzo.server.InstanceOptions;
import com.winzo.server.WinzoInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionTimeoutException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures Winzo. Exit status 0: measured, and the books are right, whatever the figures are; 1: not measured, or broken books. */
@Command(name = "bench", description = "Measures Winzo and checks its books.", mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

    private static final List<Scenario> SCENARIOS = List.of(
            new Placement(),
            new Latency(),
            new Reads(),
            new Mixed(),
            new Settlement(),
            new Fanout(),
            new Logins(),
            new Soak());

    /** The cheapest cost that bcrypt knows: many customers register, and passwords are not measured. */
    private static final String BCRYPT_COST = "4";

    /** How long outbox and queues may take to empty after heavy work. */
    static final Duration REST_DEADLINE = Duration.ofMinutes(10);

    @Mixin
    private BenchOptions options;

    private final Report report = new Report(System.out);

    /** Names of the scenarios, for the help. */
    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return SCENARIOS.stream().map(Scenario::name).iterator();
        }
    }

    /** Runs the benchmark and exits with its status. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, SQLException {
        List<Scenario> chosen =
                options.scenarios().stream().map(BenchCommand::scenario).toList();
        Path wrkProgram = Programs.find("wrk")
                .orElseThrow(() -> new IllegalStateException("wrk is missing (Debian: apt-get install wrk)"));
        Files.createDirectories(options.folder());
        Acknowledgements acknowledgements = new Acknowledgements(
                options.folder().resolve("acknowledged.txt"),
                "bench-" + UUID.randomUUID().toString().substring(0, 8));
        try (Target target = target()) {
            Cpu cpu = new Cpu(target.serverPid(), target.postmasterPid());
            report.title("Machine");
            report.line("%s", Machine.facts());
            report.line("PostgreSQL %s", target.databaseFacts());
            Wrk wrk = new Wrk(wrkProgram, options.folder(), target.uri(), cpu, acknowledgements);
            try (OpenLoop openLoop = new OpenLoop(target.uri(), cpu, acknowledgements)) {
                measure(chosen, new Bench(options, target, wrk, openLoop, cpu, report));
            }
            boolean sound = booksAreSound(target, acknowledgements);
            report.summary();
            return sound ? 0 : 1;
        }
    }

    private static Scenario scenario(String name) {
        return SCENARIOS.stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No scenario is named " + name));
    }

    private Target target() {
        if (options.url() != null) {
            return Target.running(options.url(), options.managementUrl(), options.databaseUrl(), options.serverPid());
        }
        InstanceOptions instance = WinzoInstance.in(options.folder().resolve("instance"))
                .reset(true)
                .mode("test")
                .propertiesFile(options.envFile())
                .deploy(options.ear())
                .portOffset(options.portOffset())
                .environment("WINZO_RATE_LIMITS", "off")
                .environment("WINZO_DEMO_TOTP_SECRET", Winzo.STAFF_TOTP_SECRET)
                .property("winzo.password.bcrypt-cost", BCRYPT_COST)
                .reporter((what, took) -> report.line("%s in %.1f s", what, took.toMillis() / 1e3));
        options.jvmOptions().forEach(instance::jvmOption);
        return Target.start(instance);
    }

    private Optional<PgBench> reference(Target target) {
        if (options.referenceSeconds() == 0) {
            return Optional.empty();
        }
        Optional<Path> program = Programs.find("pgbench");
        if (program.isEmpty()) {
            report.line("%s", "pgbench is missing, so there will be no ratios (Debian: apt-get install postgresql-15)");
        }
        return program.map(path -> new PgBench(path, target));
    }

    private void measure(List<Scenario> chosen, Bench bench) {
        long start = System.nanoTime();
        bench.prepare();
        report.line(
                "%d customers and %d games in %.1f s",
                options.customers(), options.games(), (System.nanoTime() - start) / 1e9);
        Optional<PgBench> reference = reference(bench.target());
        reference.ifPresent(PgBench::prepare);
        reference.ifPresent(bench::referTo);
        reference.ifPresent(pgbench -> measureReference(pgbench, bench.cpu()));
        if (options.warmUpSeconds() > 0) {
            report.title("Warm-up");
            List<Request> singles = new Slips(bench.stage(), options.stake()).uniform();
            report.run("uniform", bench.fullSpeed(singles, options.warmUpSeconds()), Outcome.CREATED);
        }
        for (Scenario scenario : chosen) {
            report.title(scenario.name());
            scenario.run(bench);
        }
        reference.ifPresent(pgbench -> measureReference(pgbench, bench.cpu()));
        reference.ifPresent(PgBench::remove);
    }

    private void measureReference(PgBench pgbench, Cpu cpu) {
        report.title("Reference");
        Cpu.Sample start = cpu.sample();
        double perSecond = pgbench.measure(options.referenceSeconds());
        report.line(
                "pgbench TPC-B, scale %d, %d clients, simple protocol: %,.0f/s",
                PgBench.SCALE, PgBench.CLIENTS, perSecond);
        report.line("processors: %s", cpu.since(start));
    }

    private boolean booksAreSound(Target target, Acknowledgements acknowledgements) throws SQLException {
        report.title("Books");
        List<String> broken = new ArrayList<>();
        long start = System.nanoTime();
        try {
            target.books().awaitRest(REST_DEADLINE);
            report.line("outbox and queues were empty after %.1f s", (System.nanoTime() - start) / 1e9);
        } catch (ConditionTimeoutException e) {
            broken.add(e.getMessage());
        }
        try {
            target.books().proveAtRest();
        } catch (AssertionError e) {
            broken.add(e.getMessage());
        }
        try (Connection connection = target.books().connect()) {
            broken.addAll(acknowledgements.differences(connection));
        }
        broken.forEach(line -> report.line("%s", line));
        report.line(
                "%,d bets acknowledged, %,d in the books: %s",
                acknowledgements.expected(), target.books().count("bet"), broken.isEmpty() ? "sound" : "BROKEN");
        return broken.isEmpty();
    }
}
