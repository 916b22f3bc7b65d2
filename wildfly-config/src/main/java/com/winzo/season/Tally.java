package com.winzo.season;

import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What is counted and measured while the season is played, from many threads at once. */
final class Tally {

    private static final int SIGNIFICANT_DIGITS = 3;

    private final Histogram placementMicros = new ConcurrentHistogram(SIGNIFICANT_DIGITS);
    private final Histogram oddsUpdateMicros = new ConcurrentHistogram(SIGNIFICANT_DIGITS);
    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final LongAdder replays = new LongAdder();
    private final LongAdder missedUpdates = new LongAdder();

    void placementTook(long nanos) {
        placementMicros.recordValue(nanos / 1_000);
    }

    void oddsUpdateTook(long nanos) {
        oddsUpdateMicros.recordValue(nanos / 1_000);
    }

    void oddsUpdateMissed() {
        missedUpdates.increment();
    }

    void refused(String code) {
        refusals.computeIfAbsent(code, key -> new LongAdder()).increment();
    }

    void replayed() {
        replays.increment();
    }

    /** Something that should not have happened; the season goes on, but the proof fails. */
    void surprise(String what) {
        surprises.add(what);
    }

    Histogram placementMicros() {
        return placementMicros;
    }

    Histogram oddsUpdateMicros() {
        return oddsUpdateMicros;
    }

    SortedMap<String, Long> refusals() {
        SortedMap<String, Long> counts = new TreeMap<>();
        refusals.forEach((code, count) -> counts.put(code, count.sum()));
        return counts;
    }

    long replays() {
        return replays.sum();
    }

    long missedUpdates() {
        return missedUpdates.sum();
    }

    Queue<String> surprises() {
        return surprises;
    }
}
