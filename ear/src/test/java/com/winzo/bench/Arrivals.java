package com.winzo.bench;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/**
 * When each version of a market was asked for, and when the last socket had it or a newer one. One thread notes the requests,
 * another the arrivals; latencies are read only after both have ended.
 */
final class Arrivals {

    private static final long LATENCY_MICROS_MAX = 600_000_000;

    private final long firstVersion;
    private final long[] askedNanos;
    private final long[] lastNanos;
    private final int[] sockets;
    private final AtomicLong frames = new AtomicLong();
    private final AtomicInteger socketsAtEnd = new AtomicInteger();

    /** @param versionsMax how many versions after the first one are followed */
    Arrivals(long firstVersion, int versionsMax) {
        this.firstVersion = firstVersion;
        askedNanos = new long[versionsMax];
        lastNanos = new long[versionsMax];
        sockets = new int[versionsMax];
    }

    /** A version was asked for at that time. */
    void asked(long version, long intendedNanos) {
        askedNanos[index(version)] = intendedNanos;
    }

    /** A socket that had one version was told another one, and with it of all between. */
    void heard(long before, long version, long nowNanos) {
        frames.incrementAndGet();
        for (long each = Math.max(before, firstVersion) + 1; each <= version; each++) {
            int index = index(each);
            sockets[index]++;
            lastNanos[index] = nowNanos;
        }
        if (index(version) == sockets.length - 1) {
            socketsAtEnd.incrementAndGet();
        }
    }

    /** How many sockets have the last version that is followed; may be asked for at any time. */
    int socketsAtEnd() {
        return socketsAtEnd.get();
    }

    private int index(long version) {
        return (int) (version - firstVersion - 1);
    }

    /** Frames that all sockets have heard so far; may be asked for at any time. */
    long frames() {
        return frames.get();
    }

    /**
     * From the intended time of a change until the last of so many sockets had it, of the changes from the n-th on; those that did
     * not reach all sockets are left out.
     */
    Histogram toLastSocketMicros(int socketCount, int fromChange) {
        Histogram latency = new Histogram(LATENCY_MICROS_MAX, 3);
        for (int i = fromChange; i < askedNanos.length; i++) {
            if (askedNanos[i] != 0 && sockets[i] >= socketCount) {
                latency.recordValue((lastNanos[i] - askedNanos[i]) / 1000);
            }
        }
        return latency;
    }
}
