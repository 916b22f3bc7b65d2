package com.winzo.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.books.Books;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Socket;
import com.winzo.it.client.Winzo;
import com.winzo.it.faults.Load.Bet;
import com.winzo.it.harness.Management;
import com.winzo.it.harness.SuppliedKey;
import com.winzo.it.harness.TransactionStore;
import com.winzo.server.ServerNode;
import com.winzo.server.WinzoInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What happens to bets and books when the only server or the database dies, and when the server is told to stop. In any order, each
 * test starts what is down.
 */
abstract class NodeFaults {

    private static final int CUSTOMERS = 8;
    private static final int BETS_TO_SETTLE = 1_000;
    private static final String DEPOSIT = "5000.00";

    /** What {@code test.properties} grants requests under way, and what a server needs to stop after that. */
    private static final Duration STOP_MAX = Duration.ofSeconds(10 + 15);

    /** After a kill a node looks in vain for its former self, twice for a second. */
    private static final Duration JOIN_MAX = Duration.ofSeconds(10);

    /** Of the server's pool; each could be in the middle of a commit. */
    private static final int CONNECTIONS_MAX = 12;

    private final WinzoInstance instance = FaultsIT.instance();

    private Winzo winzo;
    private Books books;
    private List<Customer> customers;

    @BeforeEach
    void aServerAndACrowd() {
        // The test before may have stopped it.
        instance.node().start();
        winzo = FaultsIT.winzo(instance.node());
        books = FaultsIT.books();
        customers = IntStream.range(0, CUSTOMERS)
                .parallel()
                .mapToObj(each -> winzo.customer(DEPOSIT))
                .toList();
    }

    @AfterEach
    void theBooksAreSound() {
        winzo.close();
        instance.node().start();
        FaultsIT.prove();
    }

    @Test
    void killingTheServerAmidPlacementAndSettlementLosesNothing() throws SQLException {
        Game settled = Game.on(winzo.desk());
        Game open = Game.on(winzo.desk());
        try (Load placed = Load.persistent(customers, BETS_TO_SETTLE, number -> settled.singleOrParlay(number, open))) {
            placed.awaitEnd();
            try (Load load = Load.persistent(customers, Integer.MAX_VALUE, open::single)) {
                load.awaitAcknowledged(50);
                try (Connection held = settled.stopSettlementAt(books, BETS_TO_SETTLE / 4, BETS_TO_SETTLE * 3 / 4)) {
                    settled.finish();
                    Await.until("both halves are half-way", () -> Game.slicesWaiting(books) == 2);
                    instance.node().kill();
                    held.rollback();
                }
                long half = settled.betsSeen(books);
                int acknowledged = load.acknowledged().size();
                instance.node().start();
                load.awaitAcknowledged(acknowledged + 50).end();

                assertThat(half).isBetween(BETS_TO_SETTLE / 2 - 100L, BETS_TO_SETTLE / 2 + 100L);
                assertThat(load.refused()).isNotEmpty();
                assertThat(load.surprises()).isEmpty();
                load.assertEachAcknowledgedExistsOnce(books);
                load.assertRepetitionsGetTheirBet();
                report("kill of the server", load, "settlement killed after " + half + " bets");
            }
            placed.assertEachAcknowledgedExistsOnce(books);
        }
        settled.awaitSettled(books);
        assertThat(settled.betsSeen(books)).isEqualTo(BETS_TO_SETTLE);
        open.finish();
        assertThatAllIsSettled(settled, open);
        assertThat(settled.betsSettledTwice(books)).isZero();
    }

    @Test
    void killingTheDatabaseUnderLoadIsSurvivedByTheServer() {
        Game settled = Game.on(winzo.desk());
        Game open = Game.on(winzo.desk());
        try (Load placed = Load.persistent(customers, 500, number -> settled.singleOrParlay(number, open))) {
            placed.awaitEnd();
        }
        try (Load load = Load.persistent(customers, Integer.MAX_VALUE, open::single)) {
            load.awaitAcknowledged(50);
            settled.finish();
            Await.until("settlement is under way", () -> settled.betsSettled(books) > 50);
            instance.database().kill();
            long killed = System.nanoTime();
            Await.until("the outage is felt", () -> load.refused().size() >= CUSTOMERS);
            instance.database().start();
            long started = System.nanoTime();
            load.awaitAcknowledged(load.acknowledged().size() + 100);
            long served = System.nanoTime();
            load.end();

            assertThat(load.surprises()).isEmpty();
            assertThat(load.refused().values()).allMatch(answer -> answer.contains("\"code\":\"SYS_001\""));
            load.assertEachAcknowledgedExistsOnce(books);
            load.assertRepetitionsGetTheirBet();
            report(
                    "kill of the database",
                    load,
                    "down for " + ms(started - killed) + " ms, 100 bets " + ms(served - started) + " ms later");
        }
        TransactionStore.forgetUnknownOutcomes(instance.node(), CONNECTIONS_MAX);
        open.finish();
        assertThatAllIsSettled(settled, open);
    }

    /** While the server is down its key of receipts is replaced: a start takes too long to be used for one thing. */
    @Test
    void aStopUnderLoadFinishesWhatIsUnderWayAndReceiptsOutliveTheirKey() throws Exception {
        ReceiptsOfAnotherKey receipts = ReceiptsOfAnotherKey.signed(SuppliedKey.ofReceipts(FaultsIT.NAME), winzo);
        stopUnderLoad();
        receipts.replaceKey();
        instance.node().start();
        receipts.assertThatTheyOutliveTheirKey();
    }

    private void stopUnderLoad() throws IOException {
        Game game = Game.on(winzo.desk());
        ServerNode node = instance.node();
        ProcessHandle server = ProcessHandle.of(node.pid()).orElseThrow();
        int linesBefore;
        try (HalfSentBet slow = HalfSentBet.send(node, customers.get(0), game.home());
                Socket socket = winzo.socket(customers.get(0));
                KeptConnections kept = KeptConnections.open(node, CUSTOMERS)) {
            awaitActiveRequest(node);
            try (Load load = Load.untilRefused(customers, game::single)) {
                load.awaitAcknowledged(100);
                linesBefore = lines(node).size();
                long start = System.nanoTime();
                CompletableFuture<Void> stopped = CompletableFuture.runAsync(node::stop);
                load.awaitEnd();
                assertThat(server.isAlive()).as("waits for what is under way").isTrue();
                assertThat(slow.finish()).startsWith("HTTP/1.1 201");
                kept.askUntilEnded();
                assertThat(kept.surprises()).isEmpty();
                stopped.join();
                Duration took = Duration.ofNanos(System.nanoTime() - start);

                assertThat(took).isLessThan(STOP_MAX);
                assertThat(load.surprises()).isEmpty();
                assertThat(load.refused()).hasSize(CUSTOMERS);
                load.assertEachAcknowledgedExistsOnce(books);
                assertThat(books.number("select count(*) from bet where client_key = '" + slow.key() + "'"))
                        .isEqualTo(1);
                report("stop", load, "took " + took.toMillis() + " ms, the socket closed with " + socket.closeCode());
            }
        }
        assertThat(lines(node).subList(linesBefore, lines(node).size()))
                .as("a clean stop logs no trouble")
                .isNotEmpty()
                .noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR ") || line.contains(" FATAL "));
    }

    @Test
    void aNodeDoesNotWaitForOthers() throws IOException {
        Duration joining = Duration.between(
                timeOf("WFLYCLJG0032: Connecting", instance.node()),
                timeOf("WFLYCLJG0033: Connected", instance.node()));

        assertThat(joining).isLessThan(JOIN_MAX);
    }

    private static LocalTime timeOf(String message, ServerNode node) throws IOException {
        String line = lines(node).stream()
                .filter(each -> each.contains(message))
                .findFirst()
                .orElseThrow();
        return LocalTime.parse(line.split("[ ,]", 3)[1]);
    }

    /** What a request under way leaves in the outbox while the server is suspended is sent when it resumes. */
    @Test
    void aServerThatResumesDoesWhatWasLeft() {
        Game game = Game.on(winzo.desk());
        Customer customer = customers.getFirst();
        try (HalfSentBet slow = HalfSentBet.send(instance.node(), customer, game.home());
                Management management = Management.of(instance.node())) {
            awaitActiveRequest(instance.node());
            management.execute(Management.operation("suspend"));
            assertThat(customer.tryBet(Load.STAKE, game.home()).status()).isEqualTo(503);
            assertThat(slow.finish()).startsWith("HTTP/1.1 201");
            management.execute(Management.operation("resume"));
        }
        customer.tryBet(Load.STAKE, game.home()).expect(201);
        books.awaitRest();
    }

    private static void awaitActiveRequest(ServerNode node) {
        try (Management management = Management.of(node)) {
            Await.until(
                    "the request is under way",
                    () -> management
                                    .read("subsystem=request-controller", "active-requests")
                                    .asInt()
                            == 1);
        }
    }

    private static List<String> lines(ServerNode node) throws IOException {
        return Files.readAllLines(node.log());
    }

    private void assertThatAllIsSettled(Game... games) {
        for (Game game : games) {
            game.awaitSettled(books);
        }
        for (Game game : games) {
            assertThat(game.undecided(books)).isZero();
        }
    }

    private static void report(String fault, Load load, String figures) {
        Map<String, Bet> bets = load.acknowledged();
        System.out.printf(
                "[faults] %s: %d bets, %d requests repeated, %d of them had taken effect; %s%n",
                fault, bets.size(), load.refused().size(), load.replayed(), figures);
    }

    private static long ms(long nanos) {
        return nanos / 1_000_000;
    }
}
