package com.winzo.it.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Port offsets nobody uses, so that tests run beside a running Winzo and beside each other. */
public final class Ports {

    static final String SUITE_OFFSET = "winzo.it.port-offset";
    static final String SUITE_MANAGEMENT_PORT = "winzo.it.management-port";

    /** Below the ports that the system hands out to clients, from 32768 on. */
    private static final int OFFSET_MIN = 1000;

    private static final int OFFSET_MAX = 7600;

    /** Nodes of an instance are 100 apart; room for two. */
    private static final int STEP = 200;

    private static final List<Integer> BASES = List.of(8080, 9990, 7085, 7600, 7650, 4712, 4713, 8443, 8009);
    private static final int MANAGEMENT = 9990;

    /** The JVMs that run the tests side by side have ports of their own, so that none takes what another has just found free. */
    private static final int JVMS_MAX = 4;

    /** The number of this JVM among those of the build, from 1 on. */
    private static final int JVM = Integer.getInteger("surefire.forkNumber", 1);

    private Ports() {}

    static void chooseForSuite() {
        if (System.getProperty(SUITE_OFFSET) != null) {
            return;
        }
        int offset = freeOffset();
        System.setProperty(SUITE_OFFSET, Integer.toString(offset));
        System.setProperty(SUITE_MANAGEMENT_PORT, Integer.toString(MANAGEMENT + offset));
    }

    static int ofSuite() {
        return Integer.getInteger(SUITE_OFFSET);
    }

    /** An offset whose ports, and those of a second node, are free at this moment. */
    public static int freeOffset() {
        int candidates = (OFFSET_MAX - OFFSET_MIN) / STEP / JVMS_MAX;
        int first = ThreadLocalRandom.current().nextInt(candidates);
        return IntStream.range(0, candidates)
                .map(i -> (first + i) % candidates * JVMS_MAX + JVM % JVMS_MAX)
                .map(slot -> OFFSET_MIN + slot * STEP)
                .filter(offset -> BASES.stream().allMatch(base -> isFree(base + offset) && isFree(base + offset + 100)))
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
