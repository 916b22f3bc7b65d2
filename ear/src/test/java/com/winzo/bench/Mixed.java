package com.winzo.bench;

import com.winzo.it.client.TradingDesk;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a day looks like: many read, some bet, traders move prices, all at the same time and at constant rates. */
final class Mixed implements Scenario {

    private static final int READS_PER_SECOND = 2_000;
    private static final int BALANCES_PER_SECOND = 300;
    private static final int BETS_PER_SECOND = 500;
    private static final int PRICE_CHANGES_PER_SECOND = 50;

    /** The paths that no other scenario takes are compiled in it. */
    private static final int WARM_UP_SECONDS = 15;

    /** Games of their own, so that bets are not refused for stale prices. */
    private static final int MOVING_GAMES = 20;

    @Override
    public String name() {
        return "mixed";
    }

    @Override
    public void run(Bench bench) {
        TradingDesk desk = bench.desk();
        List<Game> moving =
                IntStream.range(0, MOVING_GAMES).mapToObj(i -> Stage.game(desk)).toList();
        List<Request> balances = IntStream.range(0, bench.stage().customers().size())
                .mapToObj(customer -> new Request(Integer.toString(customer), "GET", "/api/users/balance", ""))
                .toList();
        List<Request> bets = new Slips(bench.stage(), bench.options().stake()).zipf();
        List<Lane> lanes = List.of(
                bench.lane("reads", Reads.requests(bench.stage()), READS_PER_SECOND),
                bench.lane("balances", balances, BALANCES_PER_SECOND),
                bench.lane("bets", bets, BETS_PER_SECOND),
                new Lane("prices", List.of(bench.traderToken()), Prices.changes(moving), PRICE_CHANGES_PER_SECOND));
        bench.openLoop().run(lanes, WARM_UP_SECONDS);
        Map<String, Outcome> outcomes =
                bench.openLoop().run(lanes, bench.options().seconds());
        outcomes.forEach((name, outcome) ->
                bench.report().run(name, outcome, name.equals("bets") ? Outcome.CREATED : Outcome.OK));
        bench.report().figure("mixed: bets, p99 ms", outcomes.get("bets").latencyMs(99), Goal.atMost(15));
        bench.report().figure("mixed: reads, p99 ms", outcomes.get("reads").latencyMs(99), Goal.atMost(20));
    }
}
