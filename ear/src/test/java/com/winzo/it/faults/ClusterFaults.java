package com.winzo.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.Frame;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.MarketOnOffer.Pick;
import com.winzo.it.client.Socket;
import com.winzo.it.client.Winzo;
import com.winzo.server.ServerNode;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one database: the same odds, the same customers, and one that goes on when the other dies. */
abstract class ClusterFaults {

    private static final int CUSTOMERS = 6;

    /** The promise is 100 ms; the deadline leaves room for a machine that has other things to do. */
    private static final Duration SUSPENDED_MAX = Duration.ofSeconds(1);

    private final ServerNode first = FaultsIT.first();
    private final ServerNode second = FaultsIT.second();

    private Winzo here;
    private Winzo there;
    private Books books;

    /** Both nodes run: whoever kills one starts it again, unless it failed. */
    @BeforeEach
    void clients() {
        first.start();
        here = FaultsIT.winzo(first);
        there = FaultsIT.winzo(second);
        books = FaultsIT.books();
    }

    @AfterEach
    void theBooksAreSound() {
        here.close();
        there.close();
        FaultsIT.prove();
    }

    @Test
    void theSecondNodeHasJoinedTheFirst() throws IOException {
        assertThat(Files.readString(second.log())).containsPattern("view: .*\\(2\\)");
    }

    @Test
    void aPriceChangedOnOneNodeIsSeenOnTheOther() {
        MarketOnOffer market = here.desk().event().moneyline("1.90", "2.10");
        try (Socket socket = there.socket().subscribeOdds(market.event().id())) {
            market.reprice("home", "1.85");
            long changed = System.nanoTime();

            Frame update = socket.awaitEvent(
                    "odds_update",
                    frame -> frame.data().path("marketId").asText().equals(market.id()));
            long heard = System.nanoTime();
            Await.until("the other node shows the price", () -> oddsThere(market), "1.85"::equals);

            assertThat(update.data().path("selections").toString()).contains("1.85");
            report("a price reached a socket of the other node %d ms after its answer", changed, heard);
        }
    }

    private String oddsThere(MarketOnOffer market) {
        return at(there, market).pick("home").odds().toPlainString();
    }

    @Test
    void aCustomerOfOneNodeIsServedByTheOther() {
        MarketOnOffer market = here.desk().event().moneyline("1.90", "2.10");
        Customer customer = here.customer("100.00");
        Customer customerThere = on(there, customer);

        try (Socket socket = here.socket(customer)) {
            assertThat(customerThere.balance()).isEqualByComparingTo("100.00");
            String key = UUID.randomUUID().toString();
            Pick pick = at(there, market).pick("home");
            Answer bet = customerThere.tryBet(key, "10.00", pick).expect(201);
            Answer copy = customer.tryBet(key, "10.00", pick).expect(201);

            assertThat(copy.isReplayed()).isTrue();
            assertThat(copy.data().path("betId")).isEqualTo(bet.data().path("betId"));
            assertThat(customer.balance()).isEqualByComparingTo("90.00");
            socket.awaitEvent(
                    "bet_confirmed",
                    frame -> frame.data().path("betId").equals(bet.data().path("betId")));
        }

        customer.api().delete("/api/auth/logout");
        customerThere.api().get("/api/users/balance").expect(401, "AUTH_003");
    }

    @Test
    void aMarketSuspendedOnOneNodeTakesNoBetOnTheOther() {
        MarketOnOffer market = here.desk().event().moneyline("1.90", "2.10");
        Pick pick = market.pick("home");
        List<Customer> customers = customers(there);
        try (Socket socket = there.socket().subscribeOdds(market.event().id());
                BettingUntilClosed betting = BettingUntilClosed.start(customers, pick)) {
            betting.awaitAccepted(50);
            market.status("suspended", "injury");
            long suspended = System.nanoTime();
            betting.awaitClosed();
            socket.awaitEvent(
                    "market_update",
                    frame -> frame.data().path("status").asText().equals("suspended"));
            long heard = System.nanoTime();

            Duration last = Duration.ofNanos(Math.max(0, betting.lastAcceptedNanos() - suspended));
            assertThat(betting.acceptedAlthoughSentAfter(suspended)).isZero();
            assertThat(last).isLessThan(SUSPENDED_MAX);
            System.out.printf(
                    "[faults] suspended: the last bet on the other node was answered %d ms after it, %d accepted before;"
                            + " a socket there heard of it after %d ms%n",
                    last.toMillis(), betting.accepted(), (heard - suspended) / 1_000_000);
        }
    }

    @Test
    void resultsReportedOnEitherNodeAreSettled() {
        List<Game> games = Stream.of(here, there, here, there)
                .map(node -> Game.on(node.desk()))
                .toList();
        List<Customer> customers = Stream.concat(customers(here).stream(), customers(there).stream())
                .toList();
        try (Load load =
                Load.persistent(customers, 400, number -> games.get(number % 4).single(number / 4))) {
            load.awaitEnd();
            games.parallelStream().forEach(Game::finish);

            for (Game game : games) {
                game.awaitSettled(books);
                assertThat(game.undecided(books)).isZero();
            }
            load.assertEachAcknowledgedExistsOnce(books);
        }
    }

    /** With settling, with betting, with prices, and with a bet on a running game that waits at that moment. */
    @Test
    void whenOneNodeIsKilledTheOtherGoesOn() throws SQLException {
        Game settled = Game.on(here.desk());
        Game open = Game.on(there.desk());
        MarketOnOffer other = here.desk().event().moneyline("1.90", "2.10");
        Pick running = inPlay().pick("home");
        Customer waiting = here.customer("100.00");
        List<Customer> customers = customers(there);
        try (Load placed = Load.persistent(customers, 800, settled::single)) {
            placed.awaitEnd();
        }
        try (Load load = Load.persistent(customers, Integer.MAX_VALUE, open::single)) {
            load.awaitAcknowledged(50);
            String pending;
            try (Connection held = settled.stopSettlementAt(books, 400)) {
                settled.finish();
                Await.until("settlement is half-way", () -> Game.slicesWaiting(books) == 1);
                pending = waitingBet(waiting, running);
                first.kill();
                held.rollback();
            }
            long killed = System.nanoTime();
            assertThat(statusThere(waiting, pending)).isEqualTo("pending");
            load.awaitAcknowledged(load.acknowledged().size() + 100);
            long served = System.nanoTime();
            at(there, other).reprice("away", "2.20");
            long repriced = System.nanoTime();
            load.end();
            settled.awaitSettled(books);
            long done = System.nanoTime();
            Await.until("the other node has decided", () -> statusThere(waiting, pending), "accepted"::equals);
            assertThat(on(there, waiting).balance()).isEqualByComparingTo("90.00");
            first.start();

            assertThat(load.surprises()).isEmpty();
            assertThat(settled.undecided(books)).isZero();
            load.assertEachAcknowledgedExistsOnce(books);
            assertThat(at(here, other).pick("away").odds()).isEqualByComparingTo("2.20");
            report("after a kill the other node took 100 bets in %d ms", killed, served);
            report("and a new price in %d ms", served, repriced);
            report("and had settled the dead node's market after %d ms", killed, done);
        }
        assertThatNewsTravel(here, there);
        assertThatNewsTravel(there, here);
        open.finishAt(there);
        open.awaitSettled(books);
        assertThat(open.undecided(books)).isZero();
    }

    /** A market of a running game, whose bets wait longer than it takes to kill a node. */
    private MarketOnOffer inPlay() {
        MarketOnOffer market = here.desk().event().moneyline("1.90", "2.10");
        market.event().kickOff();
        Map<String, Object> offer = Map.of("offered", true, "delayMillis", 4000);
        here.desk()
                .api()
                .put("/api/trading/markets/" + market.id() + "/in-play", offer)
                .expect(200);
        return market;
    }

    private static String waitingBet(Customer customer, Pick pick) {
        return customer.tryBet("10.00", pick).expect(202).data().path("betId").asText();
    }

    private String statusThere(Customer customer, String bet) {
        return on(there, customer).readBet(bet).path("status").asText();
    }

    private static void assertThatNewsTravel(Winzo from, Winzo to) {
        Customer customer = to.customer("10.00");
        Game game = Game.on(to.desk());
        try (Socket socket = to.socket(customer)) {
            Answer bet = on(from, customer).tryBet("1.00", game.home()).expect(201);
            socket.awaitEvent(
                    "bet_confirmed",
                    frame -> frame.data().path("betId").equals(bet.data().path("betId")));
        }
    }

    /** The same customer with the same token on that node. */
    private static Customer on(Winzo node, Customer customer) {
        return new Customer(
                customer.login(),
                customer.accountId(),
                customer.api().at(node.api().base()));
    }

    /** The same market, traded and read on that node. */
    private static MarketOnOffer at(Winzo node, MarketOnOffer market) {
        EventOnOffer event = market.event();
        return new MarketOnOffer(new EventOnOffer(node.desk().api(), event.sportId(), event.id()), market.id());
    }

    private static List<Customer> customers(Winzo node) {
        return IntStream.range(0, CUSTOMERS)
                .parallel()
                .mapToObj(each -> node.customer("1000.00"))
                .toList();
    }

    private static void report(String what, long from, long to) {
        System.out.printf("[faults] " + what + "%n", (to - from) / 1_000_000);
    }
}
