package com.winzo.it.faults;

import com.winzo.it.books.Books;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.Instances;
import com.winzo.server.InstanceOptions;
import com.winzo.server.PortOffsets;
import com.winzo.server.ServerNode;
import com.winzo.server.WinzoInstance;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;

/**
 * What becomes of bets, books and accounts when something dies or stops: of one node first, then of two, because each takes long to
 * start.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class FaultsIT {

    /** Of the instance and of what is supplied to it. */
    static final String NAME = "faults";

    private static final int OFFSET_BETWEEN_NODES = 100;

    private static int portOffset;
    private static WinzoInstance instance;
    private static WinzoInstance joined;
    private static Winzo winzo;

    @BeforeAll
    static void start() {
        portOffset = PortOffsets.reserve();
        instance = options().portOffset(portOffset).start();
        winzo = new Winzo(first().uri());
    }

    /**
     * Small slices, halves soon, and little patience, so that a fault finds a settlement half-way and it is soon taken up again; a
     * pending bet outlives the node that it waits on.
     */
    private static InstanceOptions options() {
        return Instances.own(NAME)
                .property("winzo.settlement.slice-bets", "25")
                .property("winzo.settlement.halves-from", "900")
                .property("winzo.settlement.patience", "PT2S")
                .property("winzo.betting.pending-patience", "PT15S");
    }

    @AfterAll
    static void stop() {
        Stream.of(joined, instance).filter(Objects::nonNull).forEach(WinzoInstance::close);
    }

    /** The first node with its database. */
    static WinzoInstance instance() {
        return instance;
    }

    static ServerNode first() {
        return instance.node();
    }

    /** The other node, which joins the first, as another process would, when it is first asked for. */
    static ServerNode second() {
        if (joined == null) {
            first().start();
            joined = options()
                    .join(true)
                    .portOffset(portOffset + OFFSET_BETWEEN_NODES)
                    .start();
        }
        return joined.node();
    }

    /** A client of its own of that node. */
    static Winzo winzo(ServerNode node) {
        return winzo.at(node.uri());
    }

    static Books books() {
        return Instances.books(instance, joined());
    }

    static void prove() {
        Instances.prove(instance, joined());
    }

    private static WinzoInstance[] joined() {
        return Stream.ofNullable(joined).toArray(WinzoInstance[]::new);
    }

    /** While the second has not joined. */
    @Nested
    @Order(1)
    class OneNode extends NodeFaults {}

    @Nested
    @Order(2)
    class Stop extends StopUnderLoad {}

    @Nested
    @Order(3)
    class Accounts extends AccountsOnTwoNodes {}

    @Nested
    @Order(4)
    class Faults extends ClusterFaults {}
}
