package com.winzo.realtime.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** A connection whose client reads when the test says so. */
final class ManualTransport implements Transport {

    private final List<String> frames = new ArrayList<>();
    private final Deque<Consumer<Throwable>> unread = new ArrayDeque<>();
    private boolean reads = true;
    private CloseCode closed;
    private int pings;

    @Override
    public void send(String frame, Consumer<Throwable> done) {
        if (!unread.isEmpty()) {
            throw new IllegalStateException("a second frame before the first was on its way");
        }
        frames.add(frame);
        if (reads) {
            done.accept(null);
        } else {
            unread.add(done);
        }
    }

    @Override
    public void ping() {
        pings++;
    }

    @Override
    public void close(CloseCode code) {
        closed = code;
    }

    /** From now on the client does not read. */
    void stopReading() {
        reads = false;
    }

    /** The client reads one frame, if one is on its way. */
    void readOne() {
        Consumer<Throwable> done = unread.poll();
        if (done != null) {
            done.accept(null);
        }
    }

    /** The client reads all there is and goes on reading. */
    void readOn() {
        reads = true;
        readOne();
    }

    /** All frames so far, oldest first. */
    List<String> frames() {
        return frames;
    }

    /** How often the client was asked for a sign of life. */
    int pings() {
        return pings;
    }

    CloseCode closed() {
        return closed;
    }
}
