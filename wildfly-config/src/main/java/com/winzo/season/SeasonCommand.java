package com.winzo.season;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the season against any running server; the exit status is that of {@link Season#play}. */
@Command(
        name = "season",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Plays NFL 2015 against a running Winzo server over its public API and proves its books.")
public final class SeasonCommand implements Callable<Integer> {

    @Option(
            names = "--url",
            defaultValue = "http://127.0.0.1:8080",
            description = "The server, without /api (default: ${DEFAULT-VALUE}).")
    private URI url;

    @Option(
            names = "--password",
            defaultValue = "${env:WINZO_DEMO_PASSWORD:-Winzo-demo-2026!}",
            description = "Password of the demo accounts (default: $WINZO_DEMO_PASSWORD).")
    private String password;

    @Option(
            names = "--totp-secret",
            defaultValue = "${env:WINZO_DEMO_TOTP_SECRET}",
            description =
                    "Secret of the staff's authenticator apps, if they have one (default: $WINZO_DEMO_TOTP_SECRET).")
    private String staffSecret;

    @Option(
            names = "--seed",
            defaultValue = "2015",
            description = "Fixes every choice of the customers (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--bets", defaultValue = "20000", description = "Accepted bets (default: ${DEFAULT-VALUE}).")
    private int bets;

    @Option(names = "--customers", defaultValue = "200", description = "Customers (default: ${DEFAULT-VALUE}).")
    private int customers;

    @Option(
            names = "--concurrency",
            defaultValue = "16",
            description = "Customers that bet at the same time (default: ${DEFAULT-VALUE}).")
    private int concurrency;

    @Option(names = "--sockets", defaultValue = "4", description = "WebSocket clients (default: ${DEFAULT-VALUE}).")
    private int sockets;

    @Option(names = "--plain", description = "A line per week even on a terminal.")
    private boolean plain;

    @Option(
            names = "--patience-seconds",
            defaultValue = "120",
            description = "How long a settlement may take (default: ${DEFAULT-VALUE}).")
    private int patienceSeconds;

    @Override
    public Integer call() {
        return Season.play(new SeasonOptions(
                url,
                password,
                staffSecret,
                seed,
                bets,
                customers,
                concurrency,
                sockets,
                !plain && terminal(),
                Duration.ofSeconds(patienceSeconds)));
    }

    /** Whether a person watches: some JDKs offer a console although the output goes to a file. */
    public static boolean terminal() {
        String kind = System.getenv("TERM");
        return System.console() != null && kind != null && !kind.equals("dumb");
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SeasonCommand()).execute(arguments));
    }
}
