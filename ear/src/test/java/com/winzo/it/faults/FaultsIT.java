package com.winzo.it.faults;

import com.winzo.it.harness.Instances;
import com.winzo.it.harness.Ports;
import com.winzo.server.InstanceOptions;
import com.winzo.server.WinzoInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** Faults, all on one instance of their own: a server takes long to start. In any order, each test starts what is down. */
class FaultsIT {

    private static final int PORT_OFFSET = Ports.freeOffset();

    private static WinzoInstance instance;

    @BeforeAll
    static void start() {
        instance = options().portOffset(PORT_OFFSET).open();
        instance.start();
    }

    /** Small slices, halves soon, and little patience, so that a fault finds a settlement half-way and it is soon taken up again. */
    static InstanceOptions options() {
        return Instances.own("faults")
                .property("winzo.settlement.slice-bets", "25")
                .property("winzo.settlement.halves-from", "2000")
                .property("winzo.settlement.patience", "PT2S");
    }

    static int portOffset() {
        return PORT_OFFSET;
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    static WinzoInstance instance() {
        return instance;
    }

    @Nested
    class OneNode extends ServerFaults {}

    @Nested
    class AnotherKey extends ReceiptKeyFaults {}

    @Nested
    class TwoNodes extends ClusterFaults {}
}
