package com.winzo.bench;

import com.winzo.it.client.MarketOnOffer.Pick;
import com.winzo.it.client.TradingDesk;
import java.util.List;

/** Bets at full speed, for throughput: how the games are chosen, how many legs, how many are refused. */
final class Placement implements Scenario {

    private static final int RUNNERS = 500;
    private static final int PARLAY_LEGS = 4;
    private static final Goal SINGLES = Goal.atLeast(1.5);
    private static final Goal PARLAYS = Goal.atLeast(1.0);
    private static final Goal SAME_AS_UNIFORM = Goal.atLeast(0.9);

    @Override
    public String name() {
        return "placement";
    }

    @Override
    public void run(Bench bench) {
        TradingDesk desk = bench.desk();
        Slips slips = new Slips(bench.stage(), bench.options().stake());
        List<Pick> wide = Stage.wideMarket(desk, RUNNERS);
        List<Pick> closed = Stage.closedGame(desk);

        double uniform = measure(bench, "uniform", slips.uniform());
        ratio(bench, "uniform over games", uniform, SINGLES);
        ratio(bench, "Zipf over games", measure(bench, "zipf", slips.zipf()), SINGLES);
        double oneGame = measure(bench, "one game", slips.oneGame());
        ratio(bench, "all on one game", oneGame, SINGLES);
        bench.report().figure("placement: all on one game, part of uniform", oneGame / uniform, SAME_AS_UNIFORM);
        double wideMarket = measure(bench, "one wide market", slips.among(wide));
        ratio(bench, "all on one market of " + RUNNERS, wideMarket, SINGLES);
        bench.report()
                .figure(
                        "placement: one market of " + RUNNERS + ", part of uniform",
                        wideMarket / uniform,
                        SAME_AS_UNIFORM);
        double parlays = measure(bench, "4-leg parlays", slips.parlays(PARLAY_LEGS));
        ratio(bench, "4-leg parlays", parlays, PARLAYS);
        double refused = measure(bench, "a tenth refused", slips.refusedTenth(closed));
        bench.report()
                .figure(
                        "placement: accepted where a tenth is refused, part of uniform",
                        refused / uniform,
                        SAME_AS_UNIFORM);
    }

    private static double measure(Bench bench, String name, List<Request> requests) {
        Outcome outcome = bench.fullSpeed(requests);
        bench.report().run(name, outcome, Outcome.CREATED);
        return outcome.perSecond(Outcome.CREATED);
    }

    private static void ratio(Bench bench, String name, double perSecond, Goal goal) {
        bench.report().lateFigure("placement: " + name + ", ratio to pgbench", () -> bench.ratio(perSecond), goal);
    }
}
