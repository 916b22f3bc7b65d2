package com.winzo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who used the processors, from {@code /proc}. The load generator is this process and the children it has waited for; the
 * database is its postmaster with all descendants; foreign is what is busy and belongs to none of the three.
 */
final class Cpu {

    /** Ticks of {@code /proc} per second, on every Linux that Winzo runs on. */
    private static final double TICKS_PER_SECOND = 100;

    /** Places in {@code /proc/PID/stat}, counted behind the name in brackets. */
    private static final int USER_TIME = 11;

    private final long serverPid;
    private final long postmasterPid;

    Cpu(long serverPid, long postmasterPid) {
        this.serverPid = serverPid;
        this.postmasterPid = postmasterPid;
    }

    /**
     * Processor time used since some moment in the past, in ticks.
     *
     * @param interrupts of the kernel, which belong to no process
     */
    record Sample(long takenNanos, double busy, double interrupts, double server, double database, double generator) {}

    /** Means over a span, in processors: 1.0 is one processor used all the time. */
    record Shares(double server, double database, double generator, double interrupts, double foreign) {

        @Override
        public String toString() {
            return Text.of(
                    "server %.2f, PostgreSQL %.2f, load generator %.2f, interrupts %.2f, foreign %.2f",
                    server, database, generator, interrupts, foreign);
        }
    }

    Sample sample() {
        long[] all = Stream.of(
                        read("/proc/stat").lines().findFirst().orElseThrow().split(" +"))
                .skip(1)
                .mapToLong(Long::parseLong)
                .toArray();
        double interrupts = all[5] + all[6];
        return new Sample(
                System.nanoTime(),
                all[0] + all[1] + all[2] + interrupts,
                interrupts,
                ticks(serverPid, false),
                database(),
                ticks(ProcessHandle.current().pid(), true));
    }

    Shares since(Sample start) {
        Sample end = sample();
        double ticks = (end.takenNanos - start.takenNanos) / 1e9 * TICKS_PER_SECOND;
        double server = (end.server - start.server) / ticks;
        double database = (end.database - start.database) / ticks;
        double generator = (end.generator - start.generator) / ticks;
        double interrupts = (end.interrupts - start.interrupts) / ticks;
        double foreign = (end.busy - start.busy) / ticks - server - database - generator - interrupts;
        return new Shares(server, database, generator, interrupts, Math.max(0, foreign));
    }

    /** A backend that ends hands its time to the postmaster, so the sum never shrinks. */
    private double database() {
        List<Long> children = ProcessHandle.of(postmasterPid)
                .map(postmaster ->
                        postmaster.descendants().map(ProcessHandle::pid).toList())
                .orElse(List.of());
        return ticks(postmasterPid, true)
                + children.stream().mapToDouble(pid -> ticks(pid, true)).sum();
    }

    private static double ticks(long pid, boolean withEndedChildren) {
        String stat = read("/proc/" + pid + "/stat");
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double own = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1]);
        double children = Long.parseLong(fields[USER_TIME + 2]) + Long.parseLong(fields[USER_TIME + 3]);
        return withEndedChildren ? own + children : own;
    }

    /** Empty for a process that has ended. */
    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
