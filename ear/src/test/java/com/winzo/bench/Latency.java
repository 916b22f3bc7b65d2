package com.winzo.bench;

import java.util.List;

/** How long one bet takes: when nobody else bets, and at constant rates. */
final class Latency implements Scenario {

    /** Far enough apart that each bet finds the server at rest. */
    private static final double LONE_PER_SECOND = 20;

    /** Of the generator; the server is warm by then. */
    private static final int WARM_UP_SECONDS = 5;

    private static final int MODERATE_PER_SECOND = 1_000;
    private static final int HIGH_PER_SECOND = 5_000;

    /** A rate counts as held if nearly all bets were accepted within the run. */
    private static final Goal HELD = Goal.atLeast(0.99);

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public void run(Bench bench) {
        List<Request> singles = new Slips(bench.stage(), bench.options().stake()).uniform();
        bench.constantRate("warm-up", singles, MODERATE_PER_SECOND, WARM_UP_SECONDS);
        Outcome lone = measure(bench, "lone", singles, LONE_PER_SECOND);
        bench.report().figure("latency: a lone bet, p50 ms", lone.latencyMs(50), Goal.atMost(3));
        Outcome moderate = measure(bench, "moderate", singles, MODERATE_PER_SECOND);
        bench.report().figure("latency: 1,000 bets/s, p99 ms", moderate.latencyMs(99), Goal.atMost(15));
        bench.report().figure("latency: 1,000 bets/s, p99.9 ms", moderate.latencyMs(99.9), Goal.atMost(60));
        held(bench, moderate, MODERATE_PER_SECOND);
        Outcome high = measure(bench, "high", singles, HIGH_PER_SECOND);
        bench.report().figure("latency: 5,000 bets/s, p99 ms", high.latencyMs(99), Goal.atMost(50));
        held(bench, high, HIGH_PER_SECOND);
    }

    private static Outcome measure(Bench bench, String name, List<Request> requests, double perSecond) {
        Outcome outcome =
                bench.constantRate(name, requests, perSecond, bench.options().seconds());
        bench.report().run(Text.of("%,.0f a second", perSecond), outcome, Outcome.CREATED);
        return outcome;
    }

    private static void held(Bench bench, Outcome outcome, int perSecond) {
        bench.report()
                .figure(
                        Text.of("latency: %,d bets/s, part accepted", perSecond),
                        outcome.perSecond(Outcome.CREATED) / perSecond,
                        HELD);
    }
}
