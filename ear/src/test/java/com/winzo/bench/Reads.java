package com.winzo.bench;

import java.util.ArrayList;
import java.util.List;

/** Catalogue and odds, read by everybody: at full speed, and at the rate of the goal. */
final class Reads implements Scenario {

    private static final int PER_SECOND = 10_000;

    @Override
    public String name() {
        return "reads";
    }

    @Override
    public void run(Bench bench) {
        List<Request> reads = requests(bench.stage());
        bench.report().run("warm-up", bench.fullSpeed(reads), Outcome.OK);
        Outcome full = bench.fullSpeed(reads);
        bench.report().run("full speed", full, Outcome.OK);
        bench.report().figure("reads: at full speed, per second", full.perSecond(Outcome.OK), Goal.atLeast(PER_SECOND));
        Outcome constant =
                bench.constantRate("reads", reads, PER_SECOND, bench.options().seconds());
        bench.report().run("10,000 a second", constant, Outcome.OK);
        bench.report().figure("reads: 10,000/s, p99 ms", constant.latencyMs(99), Goal.atMost(20));
    }

    /** Of each ten, six ask for the prices of a game, three for a game, one for a page of games. */
    static List<Request> requests(Stage stage) {
        List<Request> reads = new ArrayList<>();
        for (Game game : stage.games()) {
            String path = "/api/sports/" + game.sportId() + "/events";
            String own = path + "/" + game.eventId();
            for (int i = 0; i < 2; i++) {
                reads.addAll(List.of(
                        Request.get(own + "/markets"), Request.get(own + "/markets"), Request.get(own + "/markets")));
                reads.add(Request.get(own));
            }
            reads.add(Request.get(own));
            reads.add(Request.get(path + "?limit=20"));
        }
        return reads;
    }
}
