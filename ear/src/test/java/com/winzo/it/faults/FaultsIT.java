package com.winzo.it.faults;

import com.winzo.it.client.Winzo;
import com.winzo.it.harness.Instances;
import com.winzo.server.InstanceOptions;
import com.winzo.server.WinzoInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** Faults of one node, all on one instance of their own: a server takes long to start. In any order, each test starts what is down. */
class FaultsIT {

    private static WinzoInstance instance;
    private static Winzo winzo;

    @BeforeAll
    static void start() {
        instance = options("faults").start();
        winzo = new Winzo(instance.node().uri());
    }

    /** Small slices, halves soon, and little patience, so that a fault finds a settlement half-way and it is soon taken up again. */
    static InstanceOptions options(String name) {
        return Instances.own(name)
                .property("winzo.settlement.slice-bets", "25")
                .property("winzo.settlement.halves-from", "2000")
                .property("winzo.settlement.patience", "PT2S");
    }

    @AfterAll
    static void stop() {
        if (instance != null) {
            instance.close();
        }
    }

    static WinzoInstance instance() {
        return instance;
    }

    /** The instance through a client of its own. */
    static Winzo winzo() {
        return winzo.at(instance.node().uri());
    }

    @Nested
    class OneNode extends ServerFaults {}

    @Nested
    class AnotherKey extends ReceiptKeyFaults {}
}
