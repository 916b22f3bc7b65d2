package com.winzo.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.FullHttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** A lane while it runs: when its next request is due, and what came back. Belongs to one event loop. */
final class LaneRun {

    private static final long LATENCY_MICROS_MAX = 600_000_000;
    private static final int CREATED = 201;
    private static final int FIRST_ERROR = 400;
    private static final byte[] BET_ID = "\"betId\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CODE = "\"code\":\"".getBytes(StandardCharsets.US_ASCII);

    private final Lane lane;
    private final Wire wire;
    private final double intervalNanos;
    private final Histogram latency = new Histogram(LATENCY_MICROS_MAX, 3);
    private final Map<String, Long> answers = new TreeMap<>();
    private final List<String> betIds = new ArrayList<>();
    private long firstNanos;
    private long lastNanos;
    private long sent;
    private long answered;
    private long failed;
    private boolean ended;

    LaneRun(Lane lane, Wire wire) {
        this.lane = lane;
        this.wire = wire;
        this.intervalNanos = 1e9 / lane.perSecond();
    }

    String name() {
        return lane.name();
    }

    /** Lanes of the same rate take turns. */
    void begin(long nowNanos, int position, int lanes) {
        firstNanos = nowNanos + (long) (intervalNanos * position / lanes);
        lastNanos = firstNanos;
    }

    /** When the next request is due. */
    long nextNanos() {
        return firstNanos + (long) (sent * intervalNanos);
    }

    /** Takes the next request's time. */
    long take() {
        long intended = nextNanos();
        sent++;
        return intended;
    }

    void writeNextRequest(ByteBuf buffer) {
        wire.writeNext(buffer);
    }

    /** Takes an answer in; one that comes after the end counts as none. */
    void answered(FullHttpResponse response, long latencyNanos) {
        if (ended) {
            return;
        }
        answered++;
        lastNanos = System.nanoTime();
        int status = response.status().code();
        String name = Integer.toString(status);
        if (status == CREATED) {
            String id = text(response.content(), BET_ID);
            if (!id.isEmpty()) {
                betIds.add(id);
            }
        } else if (status >= FIRST_ERROR) {
            name = name + " " + text(response.content(), CODE);
        }
        answers.merge(name, 1L, Long::sum);
        latency.recordValue(Math.min(latencyNanos / 1000, LATENCY_MICROS_MAX));
    }

    void failed() {
        failed++;
    }

    /** What has not been answered by now took at least as long as the whole run. */
    void end(long nowNanos) {
        ended = true;
        if (sent > answered) {
            lastNanos = nowNanos;
            latency.recordValueWithCount(Math.min((nowNanos - firstNanos) / 1000, LATENCY_MICROS_MAX), sent - answered);
        }
    }

    boolean isAnswered() {
        return answered + failed == sent;
    }

    List<String> betIds() {
        return betIds;
    }

    Outcome outcome(Cpu.Shares shares) {
        return new Outcome(seconds(), answers, sent - answered, latency, shares);
    }

    /** Until the last answer, and not less than the requests were to take: other lanes may have to wait longer for theirs. */
    private double seconds() {
        return Math.max(sent * intervalNanos, lastNanos - firstNanos) / 1e9;
    }

    /** What follows the marker, up to the next quotation mark; empty if the marker is not there. */
    private static String text(ByteBuf content, byte[] marker) {
        int start = ByteBufUtil.indexOf(Unpooled.wrappedBuffer(marker), content);
        if (start < 0) {
            return "";
        }
        int from = start + marker.length;
        int to = content.indexOf(from, content.writerIndex(), (byte) '"');
        return content.toString(from, to - from, StandardCharsets.US_ASCII);
    }
}
