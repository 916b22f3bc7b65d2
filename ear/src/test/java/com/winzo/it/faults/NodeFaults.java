package com.winzo.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.books.Books;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.Management;
import com.winzo.it.harness.SuppliedKey;
import com.winzo.it.harness.TransactionStore;
import com.winzo.server.ServerNode;
import com.winzo.server.WinzoInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What happens to bets and books when the only server or the database dies. In any order, each test starts what is down.
 */
abstract class NodeFaults {

    private static final int CUSTOMERS = 8;
    private static final int BETS_TO_SETTLE = 1_000;
    private static final String DEPOSIT = "5000.00";

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
        // The test before may have left it dead.
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

    /** While the server is down its key of receipts is replaced: a start takes too long to be used for one thing. */
    @Test
    void killingTheServerAmidPlacementAndSettlementLosesNothingAndReceiptsOutliveTheirKey() throws Exception {
        ReceiptsOfAnotherKey receipts = ReceiptsOfAnotherKey.signed(SuppliedKey.ofReceipts(FaultsIT.NAME), winzo);
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
                receipts.replaceKey();
                instance.node().start();
                load.awaitAcknowledged(acknowledged + 50).end();

                assertThat(half).isBetween(BETS_TO_SETTLE / 2 - 100L, BETS_TO_SETTLE / 2 + 100L);
                assertThat(load.refused()).isNotEmpty();
                assertThat(load.surprises()).isEmpty();
                load.assertEachAcknowledgedExistsOnce(books);
                load.assertRepetitionsGetTheirBet();
                System.out.printf(
                        "[faults] kill of the server: %s; settlement killed after %d bets%n", load.summary(), half);
            }
            placed.assertEachAcknowledgedExistsOnce(books);
        }
        settled.awaitSettled(books);
        assertThat(settled.betsSeen(books)).isEqualTo(BETS_TO_SETTLE);
        open.finish();
        assertThatAllIsSettled(settled, open);
        assertThat(settled.betsSettledTwice(books)).isZero();
        receipts.assertThatTheyOutliveTheirKey();
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
            System.out.printf(
                    "[faults] kill of the database: %s; down for %d ms, 100 bets %d ms later%n",
                    load.summary(), ms(started - killed), ms(served - started));
        }
        TransactionStore.forgetUnknownOutcomes(instance.node(), CONNECTIONS_MAX);
        open.finish();
        assertThatAllIsSettled(settled, open);
    }

    @Test
    void aNodeDoesNotWaitForOthers() throws IOException {
        Duration joining = Duration.between(
                timeOf("WFLYCLJG0032: Connecting", instance.node()),
                timeOf("WFLYCLJG0033: Connected", instance.node()));

        assertThat(joining).isLessThan(JOIN_MAX);
    }

    private static LocalTime timeOf(String message, ServerNode node) throws IOException {
        String line = Files.readAllLines(node.log()).stream()
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
            management.execute(Management.operation("suspend"));
            assertThat(customer.tryBet(Load.STAKE, game.home()).status()).isEqualTo(503);
            assertThat(slow.finish()).startsWith("HTTP/1.1 201");
            management.execute(Management.operation("resume"));
        }
        customer.tryBet(Load.STAKE, game.home()).expect(201);
        books.awaitRest();
    }

    private void assertThatAllIsSettled(Game... games) {
        for (Game game : games) {
            game.awaitSettled(books);
        }
        for (Game game : games) {
            assertThat(game.undecided(books)).isZero();
        }
    }

    private static long ms(long nanos) {
        return nanos / 1_000_000;
    }
}
