package com.winzo.it.faults;

import com.winzo.it.books.Books;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.Instances;
import com.winzo.server.PortOffsets;
import com.winzo.server.ServerNode;
import com.winzo.server.WinzoInstance;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** What two nodes on one database do together, all on the same two: each takes long to start. The second has joined the first. */
class TwoNodesIT {

    private static final String NAME = "two-nodes";
    private static final int OFFSET_BETWEEN_NODES = 100;

    private static WinzoInstance instance;
    private static WinzoInstance joined;
    private static Winzo winzo;

    @BeforeAll
    static void start() {
        int portOffset = PortOffsets.reserve();
        instance = FaultsIT.options(NAME).portOffset(portOffset).start();
        joined = FaultsIT.options(NAME)
                .join(true)
                .portOffset(portOffset + OFFSET_BETWEEN_NODES)
                .start();
        winzo = new Winzo(first().uri());
    }

    @AfterAll
    static void stop() {
        Stream.of(joined, instance).filter(Objects::nonNull).forEach(WinzoInstance::close);
    }

    static ServerNode first() {
        return instance.node();
    }

    static ServerNode second() {
        return joined.node();
    }

    /** A client of its own of that node. */
    static Winzo winzo(ServerNode node) {
        return winzo.at(node.uri());
    }

    static Books books() {
        return Instances.books(instance, joined);
    }

    static void prove() {
        Instances.prove(instance, joined);
    }

    @Nested
    class Accounts extends AccountsOnTwoNodes {}

    @Nested
    class Faults extends ClusterFaults {}
}
