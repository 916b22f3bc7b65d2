package com.winzo.realtime.socketio;

import com.winzo.realtime.session.CloseCode;
import com.winzo.realtime.session.Transport;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * One Engine.IO 4 connection: polled first and then perhaps upgraded to a WebSocket, or a WebSocket from the start.
 *
 * <p>Packets wait in one line, whatever takes them out. A polled connection reports a packet as sent once it waits for
 * the next poll, as long as little waits; so a client that stops polling is noticed as one that does not read.
 */
final class EngineConnection {

    private static final String SEPARATOR = "\u001e";
    private static final String CLOSE = "1";
    private static final String PING = "2";
    private static final String NOOP = "6";
    private static final Consumer<Throwable> NOBODY = failure -> {};

    private final String id;
    private final Clock clock;
    private final EngineListener listener;
    private final AtomicInteger pumpCalls = new AtomicInteger();

    private final Object lock = new Object();
    private final Deque<Packet> line = new ArrayDeque<>();
    private long chars;
    private Consumer<String> poll;
    private Transport probed;
    private Transport socket;
    private boolean sending;
    private long pingedAtMillis;
    private long heardAtMillis;
    private long probedAtMillis;
    private long closedAtMillis;
    private boolean closed;

    /** @param socket the WebSocket, or null for a connection that is polled */
    EngineConnection(String id, Clock clock, Transport socket, EngineListener listener) {
        this.id = id;
        this.clock = clock;
        this.socket = socket;
        this.listener = listener;
        this.pingedAtMillis = clock.millis();
        this.heardAtMillis = clock.millis();
    }

    String id() {
        return id;
    }

    /** The first packet: what the client must know of the connection. */
    void open() {
        String upgrades = socket == null ? "\"websocket\"" : "";
        put(
                "0{\"sid\":\"" + id + "\",\"upgrades\":[" + upgrades + "],\"pingInterval\":"
                        + EngineLimits.PING_INTERVAL_MILLIS + ",\"pingTimeout\":" + EngineLimits.PING_TIMEOUT_MILLIS
                        + ",\"maxPayload\":" + EngineLimits.PAYLOAD_BYTES_MAX + "}",
                NOBODY);
    }

    /** Sends a message; see {@link Transport#send}. */
    void send(String message, Consumer<Throwable> done) {
        put("4" + message, done);
    }

    /**
     * A poll has come; its answer is whatever waits, or the next packet.
     *
     * @return false for a second poll beside the first, which ends the connection, and for one of an upgraded connection
     */
    boolean poll(Consumer<String> answer) {
        boolean allowed;
        synchronized (lock) {
            allowed = poll == null && socket == null && !(closed && line.isEmpty());
            if (allowed) {
                poll = answer;
                if (line.isEmpty() && probed != null) {
                    line.add(new Packet(NOOP, NOBODY));
                }
            }
        }
        if (allowed) {
            pump();
        } else {
            close(CloseCode.TOO_MUCH);
        }
        return allowed;
    }

    /** The client has broken off its poll. */
    void pollGone(Consumer<String> answer) {
        synchronized (lock) {
            if (poll == answer) {
                poll = null;
            }
        }
    }

    /**
     * Packets that a polling client has posted.
     *
     * @throws IllegalArgumentException for what is no packet; the connection is closed then
     */
    void posted(String payload) {
        String[] packets = payload.split(SEPARATOR, EngineLimits.PACKETS_MAX + 1);
        if (packets.length > EngineLimits.PACKETS_MAX) {
            close(CloseCode.TOO_MUCH);
            throw new IllegalArgumentException("too many packets");
        }
        for (String packet : packets) {
            take(packet);
        }
    }

    /** A WebSocket wants to take over; it has to prove itself with a probe first. */
    void probe(Transport candidate) {
        synchronized (lock) {
            if (!closed && socket == null && probed == null) {
                probed = candidate;
                probedAtMillis = clock.millis();
                return;
            }
        }
        candidate.close(CloseCode.TOO_MUCH);
    }

    /** A packet over a WebSocket, which may still be on probation. */
    void received(Transport from, String packet) {
        boolean established;
        synchronized (lock) {
            established = from == socket;
        }
        if (established) {
            take(packet);
        } else if (packet.equals("2probe")) {
            from.send("3probe", NOBODY);
            releasePoll();
        } else if (packet.equals("5")) {
            upgrade(from);
        } else {
            from.close(CloseCode.TOO_MUCH);
        }
    }

    /** A WebSocket is gone; with it goes the connection, unless the socket was on probation. */
    void socketGone(Transport gone) {
        boolean over;
        synchronized (lock) {
            over = gone == socket;
            if (gone == probed) {
                probed = null;
            }
        }
        if (over) {
            finish();
        }
    }

    /** Ends the connection from this side. */
    void close(CloseCode code) {
        Transport open;
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            closedAtMillis = clock.millis();
            open = socket;
            if (open == null) {
                line.add(new Packet(CLOSE, NOBODY));
            }
        }
        if (open == null) {
            pump();
        } else {
            open.close(code);
        }
        listener.closed();
    }

    /** Pings when it is time to. */
    void inspect() {
        long now = clock.millis();
        boolean silent;
        boolean ping;
        Transport stale = null;
        synchronized (lock) {
            if (closed) {
                return;
            }
            silent = pingedAtMillis > heardAtMillis && now - pingedAtMillis > EngineLimits.PING_TIMEOUT_MILLIS;
            ping = now - pingedAtMillis >= EngineLimits.PING_INTERVAL_MILLIS;
            if (probed != null && now - probedAtMillis > EngineLimits.UPGRADE_MILLIS_MAX) {
                stale = probed;
                probed = null;
            }
            pingedAtMillis = ping && !silent ? now : pingedAtMillis;
        }
        if (stale != null) {
            stale.close(CloseCode.TOO_SLOW);
        }
        if (silent) {
            close(CloseCode.TOO_SLOW);
        } else if (ping) {
            put(PING, NOBODY);
        }
    }

    boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    /** Whether nobody will come for it any more. */
    boolean isOver() {
        synchronized (lock) {
            return closed
                    && (socket != null
                            || line.isEmpty()
                            || clock.millis() - closedAtMillis > EngineLimits.FAREWELL_MILLIS_MAX);
        }
    }

    private void finish() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            closedAtMillis = clock.millis();
            line.clear();
        }
        listener.closed();
    }

    private void take(String packet) {
        synchronized (lock) {
            if (closed) {
                return;
            }
            heardAtMillis = clock.millis();
        }
        char type = packet.isEmpty() ? '?' : packet.charAt(0);
        switch (type) {
            case '4' -> listener.message(packet.substring(1));
            case '3', '6' -> {}
            case '1' -> {
                releasePoll();
                finish();
            }
            default -> {
                close(CloseCode.TOO_MUCH);
                throw new IllegalArgumentException("not a packet");
            }
        }
    }

    private void releasePoll() {
        synchronized (lock) {
            if (poll != null && line.isEmpty()) {
                line.add(new Packet(NOOP, NOBODY));
            }
        }
        pump();
    }

    private void upgrade(Transport from) {
        Consumer<String> left;
        synchronized (lock) {
            if (from != probed || closed) {
                return;
            }
            socket = probed;
            probed = null;
            left = poll;
            poll = null;
        }
        if (left != null) {
            left.accept(NOOP);
        }
        pump();
    }

    private void put(String packet, Consumer<Throwable> done) {
        boolean buffered;
        synchronized (lock) {
            if (closed) {
                return;
            }
            buffered = socket == null && chars < EngineLimits.BUFFERED_CHARS_MAX;
            line.add(new Packet(packet, buffered ? NOBODY : done));
            chars += packet.length();
        }
        pump();
        if (buffered) {
            done.accept(null);
        }
    }

    /** One thread sends at a time; a call that comes meanwhile makes it look again. */
    private void pump() {
        if (pumpCalls.getAndIncrement() != 0) {
            return;
        }
        int seen = pumpCalls.get();
        while (seen != 0) {
            sendNext();
            answerPoll();
            seen = pumpCalls.addAndGet(-seen);
        }
    }

    private void sendNext() {
        Packet next;
        synchronized (lock) {
            if (socket == null || sending || line.isEmpty()) {
                return;
            }
            next = line.poll();
            chars -= next.text().length();
            sending = true;
        }
        socket.send(next.text(), failure -> sent(next, failure));
    }

    private void sent(Packet packet, Throwable failure) {
        synchronized (lock) {
            sending = false;
        }
        packet.done().accept(failure);
        pump();
    }

    private void answerPoll() {
        List<Packet> packets;
        Consumer<String> answer;
        synchronized (lock) {
            if (poll == null || line.isEmpty()) {
                return;
            }
            answer = poll;
            poll = null;
            packets = new ArrayList<>(line);
            line.clear();
            chars = 0;
        }
        answer.accept(String.join(SEPARATOR, packets.stream().map(Packet::text).toList()));
        packets.forEach(packet -> packet.done().accept(null));
    }

    private record Packet(String text, Consumer<Throwable> done) {}
}
