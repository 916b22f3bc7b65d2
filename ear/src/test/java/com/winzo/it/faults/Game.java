package com.winzo.it.faults;

import com.winzo.it.books.Books;
import com.winzo.it.client.Await;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.MarketOnOffer.Pick;
import com.winzo.it.client.TradingDesk;
import com.winzo.it.client.Winzo;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A game with one market on which a load bets. The odds are read once: readers ask a database that may be down. */
record Game(MarketOnOffer moneyline, Pick home, Pick away) {

    private static final Duration SETTLED_MAX = Duration.ofSeconds(60);
    private static final int PARLAY_EVERY = 5;

    static Game on(TradingDesk desk) {
        MarketOnOffer moneyline = desk.event().moneyline("1.90", "2.10");
        return new Game(moneyline, moneyline.pick("home"), moneyline.pick("away"));
    }

    /** A single on either side. */
    Pick[] single(int number) {
        return new Pick[] {number % 2 == 0 ? home : away};
    }

    /** Singles, and every fifth time a parlay with another game. */
    Pick[] singleOrParlay(int number, Game other) {
        return number % PARLAY_EVERY == 0 ? new Pick[] {home, other.home} : single(number);
    }

    /** The home side wins. */
    void finish() {
        moneyline.event().finish(24, 17);
    }

    /** The same, told to that node. */
    void finishAt(Winzo node) {
        EventOnOffer event = moneyline.event();
        new EventOnOffer(node.desk().api(), event.sportId(), event.id()).finish(24, 17);
    }

    /** Keeps the settlement from getting beyond the bets of these numbers, until the connection is closed. */
    Connection stopSettlementAt(Books books, int... numbers) throws SQLException {
        Connection connection = books.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (int number : numbers) {
                statement.execute("""
                        select id from bet where id in (
                            select bet_id from bet_leg where market_id = '%s' order by bet_id offset %d limit 1)
                        for update
                        """.formatted(moneyline.id(), number));
            }
        }
        return connection;
    }

    /** How many slices of settlements wait for a bet that is held. */
    static long slicesWaiting(Books books) {
        return books.number("""
                select count(*) from pg_stat_activity
                where wait_event_type = 'Lock' and query like '%from bet b where b.id in%'
                """);
    }

    /** How many bets its settlement has been through so far. */
    long betsSeen(Books books) {
        return books.number(
                "select coalesce(sum(bets_seen), 0) from market_settlement where market_id = '" + moneyline.id() + "'");
    }

    /** Bets that have been settled more than once. */
    long betsSettledTwice(Books books) {
        return books.number(
                "select count(*) from bet_settlement s where market_id = '" + moneyline.id() + "' and version > 1");
    }

    /** How many bets its settlement has decided so far. */
    long betsSettled(Books books) {
        return books.number("select coalesce(sum(bets_settled), 0) from market_settlement where market_id = '"
                + moneyline.id() + "'");
    }

    /** Waits until the settlement has gone through all bets. */
    void awaitSettled(Books books) {
        Await.within(SETTLED_MAX, "market " + moneyline.id() + " is settled")
                .until(
                        () -> books.text(
                                "select string_agg(distinct state, ' ') from market_settlement where market_id = '"
                                        + moneyline.id() + "'"),
                        "done"::equals);
    }

    /** Bets that wait for an outcome although this game has one, parlays that wait for another game left out. */
    long undecided(Books books) {
        return books.number("""
                select count(*) from bet b join bet_leg l on l.bet_id = b.id
                where l.market_id = '%s' and b.status = 'accepted'
                  and not exists (select from bet_leg o where o.bet_id = b.id and o.result is null
                                  and o.market_id <> l.market_id)
                """.formatted(moneyline.id()));
    }
}
