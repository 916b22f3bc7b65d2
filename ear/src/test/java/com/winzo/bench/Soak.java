package com.winzo.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * Bets at half of what the server can take, for long: what grows beyond the bets themselves shows as a difference between the first
 * and the last third.
 */
final class Soak implements Scenario {

    private static final int SLICE_SECONDS = 60;
    private static final double PART_OF_PEAK = 0.5;
    private static final double BYTES_PER_MIB = 1024.0 * 1024;

    private static final long LATENCY_MICROS_MAX = 600_000_000;

    /** Minutes differ by chance. */
    private static final Goal NO_GROWTH = Goal.atMost(1.15);

    private static final String WAL_BYTES = "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint";
    private static final String DATABASE_BYTES = "select pg_database_size(current_database())";

    /** Sizes of whole tables, their partitions and indexes included, the largest first. */
    private static final String TABLE_SIZES = """
            select regexp_replace(c.relname, '_\\d{4}_\\d{2}$', ''), sum(pg_total_relation_size(c.oid))
            from pg_class c where c.relnamespace = 'winzo'::regnamespace and c.relkind = 'r'
            group by 1 order by 2 desc
            """;

    @Override
    public String name() {
        return "soak";
    }

    /**
     * One minute.
     *
     * @param heapBytes used at its end, garbage included
     * @param tableBytes at its end
     * @param walBytes written during it
     * @param outboxRows waiting at its end
     */
    private record Slice(Outcome outcome, long heapBytes, long tableBytes, long walBytes, long outboxRows) {}

    @Override
    public void run(Bench bench) {
        List<Request> singles = new Slips(bench.stage(), bench.options().stake()).uniform();
        double rate = bench.fullSpeed(singles).perSecond(Outcome.CREATED) * PART_OF_PEAK;
        bench.report()
                .line(
                        "half of the peak: %,.0f bets/s for %d minutes",
                        rate, bench.options().soakMinutes());
        bench.target().books().awaitRest(BenchCommand.REST_DEADLINE);
        long heapBefore = bench.target().heapAfterGcBytes();
        Map<String, Long> tablesBefore = tables(bench);
        List<Slice> slices = new ArrayList<>();
        for (int minute = 1; minute <= bench.options().soakMinutes(); minute++) {
            Slice slice = slice(bench, singles, rate);
            slices.add(slice);
            print(bench, minute, slice);
        }
        bench.target().books().awaitRest(BenchCommand.REST_DEADLINE);
        long heapAfter = bench.target().heapAfterGcBytes();
        printTables(bench, tablesBefore, bets(slices));
        bench.report()
                .line(
                        "heap after a full collection: %.0f MiB before, %.0f MiB after",
                        heapBefore / BYTES_PER_MIB, heapAfter / BYTES_PER_MIB);
        if (slices.size() >= 3) {
            report(bench, slices);
        }
        bench.report().figure("soak: heap afterwards, part of before", 1.0 * heapAfter / heapBefore, Goal.atMost(1.2));
    }

    private static Slice slice(Bench bench, List<Request> requests, double rate) {
        long walBefore = bench.target().books().number(WAL_BYTES);
        Outcome outcome = bench.constantRate("soak", requests, rate, SLICE_SECONDS);
        return new Slice(
                outcome,
                bench.target().heapBytes(),
                bench.target().books().number(DATABASE_BYTES),
                bench.target().books().number(WAL_BYTES) - walBefore,
                bench.target().books().count("outbox_message"));
    }

    private static void print(Bench bench, int minute, Slice slice) {
        bench.report().run("minute " + minute, slice.outcome(), Outcome.CREATED);
        bench.report()
                .line(
                        "%-22s   heap %.0f MiB, database %.0f MiB, WAL %.0f MiB, outbox %,d rows",
                        "",
                        slice.heapBytes() / BYTES_PER_MIB,
                        slice.tableBytes() / BYTES_PER_MIB,
                        slice.walBytes() / BYTES_PER_MIB,
                        slice.outboxRows());
    }

    /** The first third against the last one. */
    private static void report(Bench bench, List<Slice> slices) {
        int third = slices.size() / 3;
        List<Slice> first = slices.subList(0, third);
        List<Slice> last = slices.subList(slices.size() - third, slices.size());
        bench.report().figure("soak: p99 ms", latencyMs(slices), Goal.atMost(15));
        bench.report()
                .figure(
                        "soak: p99 of the last third, part of the first",
                        latencyMs(last) / latencyMs(first),
                        NO_GROWTH);
        bench.report()
                .figure("soak: WAL per bet, part of the first third", walPerBet(last) / walPerBet(first), NO_GROWTH);
        if (third > 1) {
            bench.report()
                    .figure(
                            "soak: table bytes per bet, part of the first third",
                            tablePerBet(last) / tablePerBet(first),
                            NO_GROWTH);
        }
    }

    private static double latencyMs(List<Slice> slices) {
        Histogram all = new Histogram(LATENCY_MICROS_MAX, 3);
        slices.forEach(slice -> all.add(slice.outcome().latencyMicros()));
        return all.getValueAtPercentile(99) / 1e3;
    }

    private static double walPerBet(List<Slice> slices) {
        return slices.stream().mapToDouble(Slice::walBytes).sum() / bets(slices);
    }

    /** Of the slices after the first one, whose beginning is not known. */
    private static double tablePerBet(List<Slice> slices) {
        double grown = slices.getLast().tableBytes() - slices.getFirst().tableBytes();
        return grown / bets(slices.subList(1, slices.size()));
    }

    private static long bets(List<Slice> slices) {
        return slices.stream()
                .mapToLong(slice -> slice.outcome().count(Outcome.CREATED))
                .sum();
    }

    private static void printTables(Bench bench, Map<String, Long> before, long bets) {
        tables(bench).forEach((table, bytes) -> {
            long grown = bytes - before.getOrDefault(table, 0L);
            if (grown > BYTES_PER_MIB) {
                bench.report()
                        .line("%-22s +%,.0f MiB, %,.0f bytes a bet", table, grown / BYTES_PER_MIB, 1.0 * grown / bets);
            }
        });
    }

    private static Map<String, Long> tables(Bench bench) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        try (Connection connection = bench.target().books().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLE_SIZES)) {
            while (rows.next()) {
                sizes.put(rows.getString(1), rows.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return sizes;
    }
}
