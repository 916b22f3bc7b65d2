package com.winzo.season;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Plays NFL 2015 against a running server, from outside: a feed opens games and moves prices, customers bet, scores come
 * in quarter by quarter, and at the end the client proves the server's books with its own.
 */
public final class Season {

    /** Exit status: played and proven. */
    public static final int PROVEN = 0;

    /** Exit status: played, but the proof failed. */
    public static final int PROOF_FAILED = 1;

    /** Exit status: it could not be played to the end. */
    public static final int NOT_PLAYED = 2;

    /** A price on a socket is late after this. */
    private static final Duration SOCKET_PATIENCE = Duration.ofSeconds(10);

    private static final int RADIX_OF_RUN_TAG = 36;

    private final SeasonOptions options;
    private final PrintStream out;
    private final SeasonData data = SeasonData.nfl2015();
    private final Board board = new Board();
    private final Tally tally = new Tally();
    private final KickOffs kickOffs;
    private final String runTag;

    private Season(SeasonOptions options, Clock clock, PrintStream out) {
        this.options = options;
        this.out = out;
        kickOffs = KickOffs.after(clock.instant(), data);
        runTag = Long.toString(clock.instant().getEpochSecond(), RADIX_OF_RUN_TAG);
    }

    /**
     * Plays the season and prints its report on standard output.
     *
     * @return {@link #PROVEN}, {@link #PROOF_FAILED} or {@link #NOT_PLAYED}
     */
    public static int play(SeasonOptions options) {
        return new Season(options, Clock.systemUTC(), System.out).run();
    }

    private int run() {
        try {
            Summary summary = playAndProve();
            Report.lines(summary).forEach(out::println);
            return summary.proven() ? PROVEN : PROOF_FAILED;
        } catch (ProofFailed e) {
            out.println("THE PROOF FAILED. " + e.getMessage());
            tally.surprises().forEach(out::println);
            return PROOF_FAILED;
        } catch (Refused | UncheckedIOException | CompletionException | IllegalStateException e) {
            out.println("The season could not be played: " + e.getMessage());
            return NOT_PLAYED;
        }
    }

    private Summary playAndProve() {
        long start = System.nanoTime();
        SortedMap<Integer, List<PlannedBet>> plan =
                Choices.plan(data, options.seed(), options.betCount(), options.customerCount());
        long planned = plan.values().stream().mapToLong(List::size).sum();
        Api api = new Api(options.baseUri());
        Session trader = Session.login(api, "trader", options.demoPassword(), options.staffSecret());
        Session admin = Session.login(api, "admin", options.demoPassword(), options.staffSecret());
        try (Crowd crowd = new Crowd(options.concurrency());
                Progress progress =
                        Progress.on(out, options.interactive(), data.byWeek().size(), planned)) {
            List<Customer> customers = join(api, crowd, progress);
            try (OddsWatch watch = openWatch(api, customers)) {
                watch.keepAlive();
                Feed feed = new Feed(trader, kickOffs, board, watch);
                feed.prepareCatalogue(data);
                Week.Stadium stadium = new Week.Stadium(feed, watch, customers, crowd, progress, options.patience());
                Duration bettingTime = playWeeks(plan, stadium);
                progress.note("comparing the books");
                Proof proof = new Proof(customers, crowd, options.patience());
                List<Check> checks = proof.checks(admin, watch.tickers(), tally);
                Duration duration = Duration.ofNanos(System.nanoTime() - start);
                return Summary.of(data, options, customers, watch.tickers(), tally, duration, bettingTime, checks);
            }
        }
    }

    private Duration playWeeks(SortedMap<Integer, List<PlannedBet>> plan, Week.Stadium stadium) {
        long bettingNanos = 0;
        for (Map.Entry<Integer, List<Game>> entry : data.byWeek().entrySet()) {
            Week week = new Week(entry.getValue(), plan.get(entry.getKey()), stadium);
            stadium.progress().weekStarts(entry.getKey());
            stadium.progress().weekEnds(week.play());
            bettingNanos += week.bettingNanos();
        }
        return Duration.ofNanos(bettingNanos);
    }

    private List<Customer> join(Api api, Crowd crowd, Progress progress) {
        List<Person> people = Person.crowd(options.seed(), options.customerCount(), runTag);
        Map<Person, Customer> joined = new ConcurrentHashMap<>();
        progress.note(options.customerCount() + " customers register and log in");
        crowd.forEach(
                people,
                person -> joined.put(person, Customer.join(api, person, options.demoPassword(), runTag, board, tally)));
        return people.stream().map(joined::get).toList();
    }

    /** The first customers hold a socket each. */
    private OddsWatch openWatch(Api api, List<Customer> customers) {
        List<Ticker> tickers = customers.stream()
                .limit(options.socketCount())
                .map(customer -> Ticker.connect(api, customer.session().accessToken(), SOCKET_PATIENCE))
                .toList();
        return new OddsWatch(tickers, tally);
    }
}
