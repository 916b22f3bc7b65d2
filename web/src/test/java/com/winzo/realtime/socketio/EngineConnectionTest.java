package com.winzo.realtime.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.realtime.session.CloseCode;
import com.winzo.realtime.session.Transport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EngineConnectionTest {

    private static final Consumer<Throwable> NOBODY = failure -> {};

    private final TestClock clock = new TestClock();
    private final Heard heard = new Heard();
    private final List<String> polls = new ArrayList<>();

    @Test
    void thePolledHandshakeOffersTheUpgrade() {
        EngineConnection engine = polled();

        engine.poll(polls::add);

        assertThat(polls).hasSize(1);
        assertThat(polls.getFirst())
                .startsWith("0{\"sid\":\"id\",\"upgrades\":[\"websocket\"]")
                .contains("\"pingInterval\":25000", "\"pingTimeout\":20000", "\"maxPayload\":16384");
    }

    @Test
    void aPollTakesAllThatWaitsOrTheNextThatComes() {
        EngineConnection engine = opened();
        engine.send("a", NOBODY);
        engine.send("b", NOBODY);

        engine.poll(polls::add);
        engine.poll(polls::add);
        assertThat(polls).containsExactly("4a\u001e4b");

        engine.send("c", NOBODY);
        assertThat(polls).containsExactly("4a\u001e4b", "4c");
    }

    @Test
    void aSecondPollEndsTheConnection() {
        EngineConnection engine = opened();
        engine.poll(polls::add);

        assertThat(engine.poll(polls::add)).isFalse();
        assertThat(heard.closed).isTrue();
        assertThat(polls).containsExactly("1");
    }

    @Test
    void postedMessagesComeInOrder() {
        EngineConnection engine = opened();

        engine.posted("4a\u001e4b\u001e3");

        assertThat(heard.messages).containsExactly("a", "b");
    }

    @Test
    void nonsenseEndsTheConnection() {
        EngineConnection engine = opened();

        assertThatThrownBy(() -> engine.posted("zzz")).isInstanceOf(IllegalArgumentException.class);
        assertThat(heard.closed).isTrue();
    }

    @Test
    void theUpgradeLosesAndRepeatsNothing() {
        EngineConnection engine = opened();
        engine.poll(polls::add);
        Pipe socket = new Pipe();

        engine.probe(socket);
        engine.received(socket, "2probe");
        assertThat(socket.sent).containsExactly("3probe");
        assertThat(polls).as("the waiting poll is let go").containsExactly("6");

        engine.send("during", NOBODY);
        assertThat(socket.sent).containsExactly("3probe");

        engine.received(socket, "5");
        engine.send("after", NOBODY);
        assertThat(socket.sent).containsExactly("3probe", "4during", "4after");
        assertThat(engine.poll(polls::add)).isFalse();
    }

    @Test
    void aFailedProbeLeavesThePollingAlone() {
        EngineConnection engine = opened();
        Pipe socket = new Pipe();
        engine.probe(socket);
        engine.socketGone(socket);

        engine.send("a", NOBODY);
        engine.poll(polls::add);

        assertThat(polls).containsExactly("4a");
        assertThat(heard.closed).isFalse();
    }

    @Test
    void whoStopsPollingHoldsTheSenderBack() {
        EngineConnection engine = opened();
        String large = "x".repeat((int) EngineLimits.BUFFERED_CHARS_MAX);
        List<String> done = new ArrayList<>();
        engine.send(large, failure -> done.add("first"));
        engine.send("more", failure -> done.add("second"));

        assertThat(done).containsExactly("first");

        engine.poll(polls::add);
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void aClientThatDoesNotAnswerPingsIsClosed() {
        EngineConnection engine = opened();
        clock.advance(EngineLimits.PING_INTERVAL_MILLIS);
        engine.inspect();
        engine.poll(polls::add);
        assertThat(polls).containsExactly("2");

        clock.advance(EngineLimits.PING_TIMEOUT_MILLIS);
        engine.inspect();
        assertThat(heard.closed).isFalse();

        clock.advance(1);
        engine.inspect();
        assertThat(heard.closed).isTrue();
    }

    @Test
    void aPongKeepsTheConnection() {
        EngineConnection engine = opened();
        clock.advance(EngineLimits.PING_INTERVAL_MILLIS);
        engine.inspect();
        clock.advance(1_000);
        engine.posted("3");

        clock.advance(EngineLimits.PING_TIMEOUT_MILLIS);
        engine.inspect();

        assertThat(heard.closed).isFalse();
    }

    @Test
    void theLastWordsWaitForAPoll() {
        EngineConnection engine = opened();
        engine.send("bye", NOBODY);
        engine.close(CloseCode.TOKEN_ENDED);
        assertThat(engine.isOver()).isFalse();

        engine.poll(polls::add);

        assertThat(polls).containsExactly("4bye\u001e1");
        assertThat(engine.isOver()).isTrue();
    }

    private EngineConnection polled() {
        EngineConnection engine = new EngineConnection("id", clock, null, heard);
        engine.open();
        return engine;
    }

    private EngineConnection opened() {
        EngineConnection engine = polled();
        engine.poll(payload -> {});
        return engine;
    }

    private static final class Heard implements EngineListener {

        private final List<String> messages = new ArrayList<>();
        private boolean closed;

        @Override
        public void message(String text) {
            messages.add(text);
        }

        @Override
        public void closed() {
            closed = true;
        }
    }

    private static final class Pipe implements Transport {

        private final List<String> sent = new ArrayList<>();

        @Override
        public void send(String frame, Consumer<Throwable> done) {
            sent.add(frame);
            done.accept(null);
        }

        @Override
        public void ping() {}

        @Override
        public void close(CloseCode code) {
            sent.add("closed");
        }
    }

    private static final class TestClock extends Clock {

        private Instant now = Instant.parse("2026-09-10T12:00:00Z");

        void advance(long millis) {
            now = now.plus(Duration.ofMillis(millis));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
