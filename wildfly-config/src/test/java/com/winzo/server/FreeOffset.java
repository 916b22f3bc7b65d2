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
    private static final int CANDIDATES = 30;
    private static final int STEP = 200;
    private static final int MIN = 1000;

    private FreeOffset() {}

    /** Room for two nodes, which are 100 apart. */
    static int find() {
        int first = ThreadLocalRandom.current().nextInt(CANDIDATES);
        return IntStream.range(0, CANDIDATES)
                .map(i -> MIN + (first + i) % CANDIDATES * STEP)
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
