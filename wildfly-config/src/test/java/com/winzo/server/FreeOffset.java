package com.winzo.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Finds port offsets that nobody uses, so that these tests run beside servers of any kind. */
final class FreeOffset {

    private static final int[] BASES = {8080, 8443, 9990, 7085, 7600, 7650};
    private static final int CANDIDATES = 15;
    private static final int STEP = 200;
    private static final int MIN = 1000;

    /** The JVMs that run the tests side by side have offsets of their own, so that none takes what another has just found free. */
    private static final int JVMS_MAX = 2;

    private static final int JVM = Integer.getInteger("surefire.forkNumber", 1) % JVMS_MAX;

    private FreeOffset() {}

    /** Room for two nodes, which are 100 apart. */
    static int find() {
        int first = ThreadLocalRandom.current().nextInt(CANDIDATES);
        return IntStream.range(0, CANDIDATES)
                .map(i -> (first + i) % CANDIDATES * JVMS_MAX + JVM)
                .map(slot -> MIN + slot * STEP)
                .filter(offset ->
                        IntStream.of(BASES).allMatch(base -> isFree(base + offset) && isFree(base + offset + 100)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
