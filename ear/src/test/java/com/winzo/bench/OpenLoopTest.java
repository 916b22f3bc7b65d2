package com.winzo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The generator of constant rates against a server that answers one request after the other. */
@EnabledOnOs(OS.LINUX)
class OpenLoopTest {

    private static final int PER_SECOND = 100;
    private static final int SECONDS = 2;
    private static final int STALLED_REQUEST = 50;
    private static final long STALL_MILLIS = 500;

    @TempDir
    Path folder;

    private final AtomicInteger served = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);
    private ExecutorService oneAtATime;
    private HttpServer server;
    private Acknowledgements acknowledgements;
    private OpenLoop openLoop;

    @BeforeEach
    void start() throws IOException {
        oneAtATime = Executors.newSingleThreadExecutor();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(oneAtATime);
        server.createContext("/", this::answer);
        server.start();
        acknowledgements = new Acknowledgements(folder.resolve("acknowledged.txt"), "test");
        long self = ProcessHandle.current().pid();
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        openLoop = new OpenLoop(uri, new Cpu(self, self), acknowledgements);
    }

    @AfterEach
    void stop() {
        openLoop.close();
        server.stop(0);
        oneAtATime.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        int number = served.incrementAndGet();
        if (number == STALLED_REQUEST) {
            stall();
        }
        byte[] body = ("{\"data\":{\"betId\":\"bet-" + number + "\"}}").getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(201, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void stall() {
        try {
            assertThat(never.await(STALL_MILLIS, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aStallShowsInEveryRequestThatItMadeWait() {
        Outcome outcome = openLoop.run(lane(), SECONDS);

        // A generator that waits for answers would see one slow request; at this rate the stall meets fifty.
        long slow = outcome.latencyMicros()
                .getCountBetweenValues(
                        TimeUnit.MILLISECONDS.toMicros(STALL_MILLIS / 2),
                        outcome.latencyMicros().getMaxValue());
        assertThat(slow).isGreaterThan(PER_SECOND * STALL_MILLIS / 1000 / 3);
    }

    @Test
    void theRateIsKeptAndEachAcknowledgementNoted() throws IOException {
        Outcome outcome = openLoop.run(lane(), SECONDS);

        assertThat(outcome.count(Outcome.CREATED)).isEqualTo(PER_SECOND * SECONDS);
        assertThat(outcome.failed()).isZero();
        assertThat(outcome.latencyMicros().getTotalCount()).isEqualTo(served.get());
        assertThat(acknowledgements.expected()).isEqualTo(served.get());
        assertThat(Files.readAllLines(acknowledgements.file()))
                .hasSize(served.get())
                .doesNotHaveDuplicates()
                .contains("bet-1");
    }

    private static Lane lane() {
        return new Lane("bets", List.of("token"), List.of(new Request("0", "POST", "/api/bets", "{}")), PER_SECOND);
    }
}
