package com.winzo.bench;

import com.winzo.it.client.Await;
import com.winzo.it.client.TradingDesk;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** A game ends on which very many have bet, while others go on betting on other games and prices move. */
final class Settlement implements Scenario {

    private static final int PLACING_SECONDS = 5;
    private static final int OTHER_BETS_PER_SECOND = 200;
    private static final int MOVING_GAMES = 10;
    private static final int PRICE_CHANGES_PER_SECOND = 20;
    private static final Duration DEADLINE = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(20);

    /** Before every bet. */
    private static final String NO_BET = "00000000-0000-0000-0000-000000000000";

    @Override
    public String name() {
        return "settlement";
    }

    @Override
    public void run(Bench bench) {
        TradingDesk desk = bench.desk();
        Game game = Stage.game(desk);
        Slips slips = new Slips(bench.stage(), bench.options().stake());
        long placed = 0;
        while (placed < bench.options().settlementBets()) {
            placed +=
                    bench.fullSpeed(slips.among(game.picks()), PLACING_SECONDS).count(Outcome.CREATED);
        }
        List<Game> moving =
                IntStream.range(0, MOVING_GAMES).mapToObj(i -> Stage.game(desk)).toList();
        OpenLoop.Running others = bench.openLoop()
                .start(List.of(
                        bench.lane("others", slips.uniform(), OTHER_BETS_PER_SECOND),
                        new Lane(
                                "prices",
                                List.of(bench.traderToken()),
                                Prices.changes(moving),
                                PRICE_CHANGES_PER_SECOND)));
        Cpu.Sample start = bench.cpu().sample();
        long startNanos = System.nanoTime();
        game.market().event().finish(24, 17);
        awaitNoneOpen(bench, game);
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        Cpu.Shares shares = bench.cpu().since(start);
        others.stopNow();
        Map<String, Outcome> meanwhile = others.outcomes();

        bench.report()
                .line("%,d bets settled in %.2f s: %,.0f/s; processors: %s", placed, seconds, placed / seconds, shares);
        bench.report().run("bets meanwhile", meanwhile.get("others"), Outcome.CREATED);
        bench.report().run("prices meanwhile", meanwhile.get("prices"), Outcome.OK);
        bench.report().figure("settlement: bets of one game per second", placed / seconds, Goal.atLeast(10_000));
    }

    private static void awaitNoneOpen(Bench bench, Game game) {
        try (Connection connection = bench.target().books().connect()) {
            AtomicReference<String> oldestOpen = new AtomicReference<>(NO_BET);
            Await.within(DEADLINE, "all bets of the game are settled")
                    .pollInterval(POLL)
                    .until(() -> isNoneOpen(connection, game, oldestOpen));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks from the bet on that was the oldest open one last time, so that looking costs next to nothing. */
    private static boolean isNoneOpen(Connection connection, Game game, AtomicReference<String> oldestOpen)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select b.id from bet_leg l join bet b on b.id = l.bet_id
                where l.market_id = ?::uuid and l.bet_id >= ?::uuid and b.status = 'accepted'
                order by l.bet_id limit 1
                """)) {
            statement.setString(1, game.market().id());
            statement.setString(2, oldestOpen.get());
            try (ResultSet row = statement.executeQuery()) {
                boolean found = row.next();
                if (found) {
                    oldestOpen.set(row.getString(1));
                }
                return !found;
            }
        }
    }
}
