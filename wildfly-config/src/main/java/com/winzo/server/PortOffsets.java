package com.winzo.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Port offsets for instances that run beside others, as those of tests do. Between the choice of a port and the moment when a
 * server listens there pass seconds, so offsets are reserved: a process that has taken one keeps it until it ends, and no other
 * process of the same user gets it.
 */
public final class PortOffsets {

    /** All ports stay below those that the system hands out to clients, from 32768 on. */
    private static final int MIN = 1000;

    private static final int COUNT = 100;

    /** Nodes of an instance are 100 apart; room for two. */
    private static final int STEP = 200;

    private static final FileChannel RESERVATIONS = open();

    private PortOffsets() {}

    private static FileChannel open() {
        Path file = Path.of(
                System.getProperty("java.io.tmpdir"),
                "winzo-port-offsets-" + System.getProperty("user.name") + ".lock");
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reserves an offset for the life of this process, for an instance of up to two nodes.
     *
     * @throws ServerException if there is none left
     */
    public static int reserve() {
        int first = ThreadLocalRandom.current().nextInt(COUNT);
        return IntStream.range(0, COUNT)
                .map(i -> (first + i) % COUNT)
                .filter(PortOffsets::canReserve)
                .map(number -> MIN + number * STEP)
                .filter(offset -> NodePorts.areFree(offset) && NodePorts.areFree(offset + STEP / 2))
                .findFirst()
                .orElseThrow(() -> new ServerException("No port offset is free"));
    }

    /** The lock of one byte of the file, which the system takes back when the process ends, however it does. */
    private static boolean canReserve(int number) {
        try {
            return RESERVATIONS.tryLock(number, 1, false) != null;
        } catch (OverlappingFileLockException mine) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
