package com.winzo.bench;

import com.winzo.it.client.MarketOnOffer.Pick;
import com.winzo.it.client.Winzo;
import java.util.List;
import java.util.OptionalDouble;

/** Bets at full speed, for throughput. */
final class Placement implements Scenario {

    private static final int RUNNERS = 500;
    private static final int PARLAY_LEGS = 4;

    @Override
    public String name() {
        return "placement";
    }

    @Override
    public void run(Bench bench) {
        Winzo winzo = bench.target().winzo();
        Slips slips = new Slips(bench.stage(), bench.options().stake());
        List<Pick> wide = Stage.wideMarket(winzo, RUNNERS);
        List<Pick> closed = Stage.closedGame(winzo);

        double uniform = measure(bench, "uniform", slips.uniform());
        ratio(bench, "singles, uniform over games", uniform, 1.5);
        ratio(bench, "singles, Zipf over games", measure(bench, "zipf", slips.zipf()), 1.5);
        double oneGame = measure(bench, "one game", slips.oneGame());
        ratio(bench, "singles, all on one game", oneGame, 1.35);
        bench.report().figure("placement: one game, share of uniform", oneGame / uniform, Goal.atLeast(0.9));
        double wideMarket = measure(bench, "one wide market", slips.among(wide));
        ratio(bench, "singles, all on one market of " + RUNNERS, wideMarket, 1.35);
        ratio(bench, "4-leg parlays", measure(bench, "4-leg parlays", slips.parlays(PARLAY_LEGS)), 1.0);
        ratio(bench, "a tenth refused", measure(bench, "a tenth refused", slips.refusedTenth(closed)), 1.35);
    }

    private static double measure(Bench bench, String name, List<Request> requests) {
        Outcome outcome = bench.fullSpeed(requests);
        bench.report().run(name, outcome, Outcome.CREATED);
        return outcome.perSecond(Outcome.CREATED);
    }

    private static void ratio(Bench bench, String name, double perSecond, double goal) {
        bench.report()
                .lateFigure(
                        "placement: " + name + ", ratio to pgbench", () -> ratio(bench, perSecond), Goal.atLeast(goal));
    }

    private static OptionalDouble ratio(Bench bench, double perSecond) {
        return bench.reference().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(perSecond / bench.reference().get().best());
    }
}
