package com.winzo.it.harness;

import com.winzo.server.PortOffsets;

/** The ports of the suite's server, told to arquillian.xml as system properties. */
final class Ports {

    private static final String SUITE_OFFSET = "winzo.it.port-offset";
    private static final String SUITE_MANAGEMENT_PORT = "winzo.it.management-port";
    private static final int MANAGEMENT = 9990;

    private Ports() {}

    /** Once in a JVM. */
    static void chooseForSuite() {
        if (System.getProperty(SUITE_OFFSET) == null) {
            int offset = PortOffsets.reserve();
            System.setProperty(SUITE_OFFSET, Integer.toString(offset));
            System.setProperty(SUITE_MANAGEMENT_PORT, Integer.toString(MANAGEMENT + offset));
        }
    }

    static int ofSuite() {
        return Integer.getInteger(SUITE_OFFSET);
    }
}
