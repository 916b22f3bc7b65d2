package com.winzo.server;

import com.winzo.season.OneTimeCode;
import com.winzo.season.Season;
import com.winzo.season.SeasonCommand;
import com.winzo.season.SeasonOptions;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The demo in one command: database, server, application, a season played on it; then it stays up for the visitor. */
@Command(
        name = "winzo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Starts PostgreSQL and WildFly, deploys Winzo, plays NFL 2015 on it and stays up until Ctrl-C.")
public final class Launcher implements Callable<Integer> {

    private static final String DEMO = "demo";

    @Option(
            names = "--home",
            defaultValue = "${sys:winzo.home:-.winzo}",
            description = "The instance's folder: data, keys, logs (default: ${DEFAULT-VALUE}).")
    private Path home;

    @Option(names = "--ear", defaultValue = "${sys:winzo.ear:-ear/target/winzo.ear}", description = "The application.")
    private Path ear;

    @Option(names = "--reset", description = "Forget everything that an earlier run left.")
    private boolean reset;

    @Option(names = "--port-offset", defaultValue = "0", description = "Added to every port (8080, 9990, ...).")
    private int portOffset;

    @Option(names = "--nodes", defaultValue = "1", description = "Server nodes; each further one 100 ports higher.")
    private int nodes;

    @Option(names = "--join", description = "Add a node to the instance that runs in the same folder.")
    private boolean join;

    @Option(names = "--bind", defaultValue = "${env:WINZO_BIND:-127.0.0.1}", description = "Address of the API.")
    private String bind;

    @Option(
            names = "--mode",
            defaultValue = "${env:WINZO_MODE:-demo}",
            description = "demo, test or production; demo accounts and the season exist in the demo only.")
    private String mode;

    @Option(
            names = "--env-file",
            defaultValue = "${sys:winzo.env:-wildfly-config/src/main/env/dev.properties}",
            description = "System properties that differ between environments (default: ${DEFAULT-VALUE}).")
    private Path envFile;

    @Option(names = "--log-format", defaultValue = "${env:WINZO_LOG_FORMAT:-text}", description = "text or json.")
    private String logFormat;

    @Option(
            names = "--staff-code",
            description =
                    "Print the present code of the staff's authenticator app ($WINZO_DEMO_TOTP_SECRET), and nothing else.")
    private boolean staffCode;

    @Option(names = "--no-season", description = "Start only; play nothing.")
    private boolean noSeason;

    @Option(names = "--exit", description = "Stop after the season instead of staying up.")
    private boolean exit;

    @Option(names = "--seed", defaultValue = "2015", description = "Fixes every choice of the season's customers.")
    private long seed;

    @Option(names = "--bets", defaultValue = "20000", description = "Bets of the season (default: ${DEFAULT-VALUE}).")
    private int bets;

    private final PrintStream out = System.out;
    private final AtomicBoolean stopping = new AtomicBoolean();

    /** The exit status of a visitor's Ctrl-C, which is how the demo ends; null while that would be an interruption. */
    private volatile Integer statusAtRest;

    /** Runs the demo; the exit status is the season's, 1 if Winzo did not start. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Launcher()).execute(arguments));
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        if (staffCode) {
            return printStaffCode();
        }
        try {
            WinzoInstance winzo = options().open();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(winzo)));
            winzo.start();
            for (int further = 1; further < nodes; further++) {
                winzo.addNode();
            }
            welcome(winzo, Duration.ofNanos(System.nanoTime() - start));
            int status = playsSeason() ? Season.play(season(winzo)) : Season.PROVEN;
            return exit ? status : stayUp(winzo, status);
        } catch (ServerException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private int printStaffCode() {
        if (staffSecret() == null) {
            out.println("WINZO_DEMO_TOTP_SECRET is not set: the demo's staff have no authenticator app.");
            return 1;
        }
        out.println(OneTimeCode.now(staffSecret()));
        return 0;
    }

    /** Given to the server with the rest of the environment; null without one. */
    private static String staffSecret() {
        return System.getenv("WINZO_DEMO_TOTP_SECRET");
    }

    private boolean playsSeason() {
        return mode.equals(DEMO) && !noSeason && !join;
    }

    private InstanceOptions options() {
        InstanceOptions options = WinzoInstance.in(home)
                .deploy(ear)
                .mode(mode)
                .propertiesFile(envFile)
                .reset(reset)
                .join(join)
                .portOffset(portOffset)
                .bind(bind)
                .logFormat(logFormat)
                .reporter((what, took) -> out.printf(Locale.ROOT, "%-44s %5.1f s%n", what, took.toMillis() / 1e3));
        DatabaseAccess.of(System.getenv()).ifPresent(options::externalDatabase);
        if (mode.equals(DEMO)) {
            options.environment("WINZO_DEMO_PASSWORD", demoPassword());
            options.environment("WINZO_RATE_LIMITS", rateLimits());
        }
        adminPassword().ifPresent(password -> options.managementUser(adminUser(), password));
        return options;
    }

    private static String demoPassword() {
        return System.getenv().getOrDefault("WINZO_DEMO_PASSWORD", "Winzo-demo-2026!");
    }

    /** The season's crowd comes from one address and bets as fast as it can. */
    private static String rateLimits() {
        return System.getenv().getOrDefault("WINZO_RATE_LIMITS", "off");
    }

    private static String adminUser() {
        return System.getenv().getOrDefault("WINZO_ADMIN_USER", "admin");
    }

    /** Only the demo has a default. */
    private Optional<String> adminPassword() {
        Optional<String> given = Optional.ofNullable(System.getenv("WINZO_ADMIN_PASSWORD"));
        return mode.equals(DEMO) ? given.or(() -> Optional.of(demoPassword())) : given;
    }

    private SeasonOptions season(WinzoInstance winzo) {
        SeasonOptions demo = SeasonOptions.demo(winzo.node().uri(), demoPassword(), SeasonCommand.terminal());
        return new SeasonOptions(
                demo.baseUri(),
                demo.demoPassword(),
                staffSecret(),
                seed,
                bets,
                demo.customerCount(),
                demo.concurrency(),
                demo.socketCount(),
                demo.interactive(),
                demo.patience());
    }

    private void welcome(WinzoInstance winzo, Duration took) {
        out.printf(Locale.ROOT, "%-44s %5.1f s%n%n", "Winzo is up", took.toMillis() / 1e3);
        for (ServerNode node : winzo.nodes()) {
            URI api = node.uri();
            URI management = node.managementUri();
            List.of(
                            "  API       " + api + "/api",
                            "  API docs  " + api + "/api-docs",
                            "  Console   " + management + "/console" + consoleHint(),
                            "  Metrics   " + management + "/metrics",
                            "  Log       " + node.log())
                    .forEach(out::println);
        }
        if (mode.equals(DEMO)) {
            out.println();
            out.println("  Demo accounts: admin, trader, support, regulator, player; password " + demoPassword());
            out.println("  They exist in the demo only, and staff "
                    + (staffSecret() == null ? "need no second factor here" : "log in with a code too (--staff-code)")
                    + ". Rate limits are "
                    + rateLimits() + " (WINZO_RATE_LIMITS).");
        }
        out.println();
    }

    private String consoleHint() {
        if (mode.equals(DEMO) && System.getenv("WINZO_ADMIN_PASSWORD") == null) {
            return "   (" + adminUser() + " / " + demoPassword() + ")";
        }
        return adminPassword().isPresent() ? "   (" + adminUser() + ")" : "   (no user: set WINZO_ADMIN_PASSWORD)";
    }

    private int stayUp(WinzoInstance winzo, int status) {
        out.println("Winzo stays up until Ctrl-C.");
        statusAtRest = status;
        CompletableFuture<?>[] ends =
                winzo.nodes().stream().map(ServerNode::onExit).toArray(CompletableFuture[]::new);
        CompletableFuture.anyOf(ends).join();
        if (!stopping.get()) {
            statusAtRest = null;
            out.println("A server ended by itself; its log says why.");
        }
        return status == Season.PROVEN ? 1 : status;
    }

    /** Server first, so that it drains; then the database. */
    private void close(WinzoInstance winzo) {
        stopping.set(true);
        out.println("Stopping: the server finishes what it is doing ...");
        winzo.close();
        out.println("Stopped.");
        out.flush();
        if (statusAtRest != null) {
            Runtime.getRuntime().halt(statusAtRest);
        }
    }
}
