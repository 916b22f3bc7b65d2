package com.winzo.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.books.Books;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Socket;
import com.winzo.it.client.Winzo;
import com.winzo.server.ServerNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of requests when the only node is told to stop, and of what they have left when it starts again. */
abstract class StopUnderLoad {

    private static final int CUSTOMERS = 8;

    /** What {@code test.properties} grants requests under way, and what a server needs to stop after that. */
    private static final Duration STOP_MAX = Duration.ofSeconds(10 + 15);

    private final ServerNode node = FaultsIT.first();
    private final Books books = FaultsIT.books();

    @Test
    void finishesWhatIsUnderWay() throws IOException {
        try (Winzo winzo = FaultsIT.winzo(node)) {
            List<Customer> customers = IntStream.range(0, CUSTOMERS)
                    .parallel()
                    .mapToObj(each -> winzo.customer("5000.00"))
                    .toList();
            stop(winzo, customers);
        }
        node.start();
        FaultsIT.prove();
    }

    private void stop(Winzo winzo, List<Customer> customers) throws IOException {
        Game game = Game.on(winzo.desk());
        ProcessHandle server = ProcessHandle.of(node.pid()).orElseThrow();
        int linesBefore;
        try (HalfSentBet slow = HalfSentBet.send(node, customers.getFirst(), game.home());
                Socket socket = winzo.socket(customers.getFirst());
                KeptConnections kept = KeptConnections.open(node, CUSTOMERS);
                Load load = Load.untilRefused(customers, game::single)) {
            load.awaitAcknowledged(100);
            linesBefore = log().size();
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
            System.out.printf(
                    "[faults] stop: %s; took %d ms, the socket closed with %s%n",
                    load.summary(), took.toMillis(), socket.closeCode());
        }
        assertThat(log().subList(linesBefore, log().size()))
                .as("a clean stop logs no trouble")
                .isNotEmpty()
                .noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR ") || line.contains(" FATAL "));
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(node.log());
    }
}
