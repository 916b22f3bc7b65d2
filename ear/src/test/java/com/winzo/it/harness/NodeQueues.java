package com.winzo.it.harness;

import com.winzo.it.books.Queues;
import com.winzo.server.ServerNode;
import java.util.List;
import java.util.function.ToLongFunction;

/** The queues of all nodes that run at the moment of the question, taken together. */
final class NodeQueues implements Queues {

    private final List<ServerNode> nodes;

    NodeQueues(List<ServerNode> nodes) {
        this.nodes = nodes;
    }

    @Override
    public long messages(String queue) {
        return sum(node -> node.messages(queue));
    }

    @Override
    public long messagesAdded(String queue) {
        return sum(node -> node.messagesAdded(queue));
    }

    private long sum(ToLongFunction<Management> count) {
        long sum = 0;
        for (ServerNode node : nodes) {
            if (node.isRunning()) {
                try (Management management = Management.of(node)) {
                    sum += count.applyAsLong(management);
                }
            }
        }
        return sum;
    }
}
