package com.winzo.it.harness;

import com.winzo.it.books.Queues;
import com.winzo.server.ServerNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;

/** A node's management interface, as the console and the CLI use it. */
public final class Management implements Queues, AutoCloseable {

    private final ModelControllerClient client;

    private Management(ModelControllerClient client) {
        this.client = client;
    }

    /** Connects when first used; users of the same machine need no password. */
    public static Management of(ServerNode node) {
        return of(node.managementUri());
    }

    /** Connects when first used; users of the same machine need no password. */
    public static Management of(URI managementUri) {
        try {
            return new Management(
                    ModelControllerClient.Factory.create(managementUri.getHost(), managementUri.getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ModelControllerClient client() {
        return client;
    }

    /** Messages in a queue, those in delivery included. */
    @Override
    public long messages(String queue) {
        return read(queue(queue), "message-count").asLong();
    }

    @Override
    public long messagesAdded(String queue) {
        return read(queue(queue), "messages-added").asLong();
    }

    /** Throws a queue's messages away; how many there were. */
    public long purge(String queue) {
        ModelNode operation = operation("remove-messages", queue(queue));
        return execute(operation).asLong();
    }

    /** An attribute of a resource, addressed like {@code subsystem=undertow}. */
    public ModelNode read(String address, String attribute) {
        ModelNode operation = operation("read-attribute", address);
        operation.get("name").set(attribute);
        return execute(operation);
    }

    /** The names of a resource's children of that type. */
    public List<String> children(String address, String type) {
        ModelNode operation = operation("read-children-names", address);
        operation.get("child-type").set(type);
        return execute(operation).asList().stream().map(ModelNode::asString).toList();
    }

    /** An operation of the server itself, without parameters. */
    public static ModelNode operation(String name) {
        ModelNode operation = new ModelNode();
        operation.get("operation").set(name);
        operation.get("address").setEmptyList();
        return operation;
    }

    /** An operation without parameters. */
    public static ModelNode operation(String name, String address) {
        ModelNode operation = new ModelNode();
        operation.get("operation").set(name);
        ModelNode path = operation.get("address").setEmptyList();
        for (String step : address.split("/")) {
            int equals = step.indexOf('=');
            path.add(step.substring(0, equals), step.substring(equals + 1));
        }
        return operation;
    }

    /**
     * The result of an operation.
     *
     * @throws AssertionError if it fails
     */
    public ModelNode execute(ModelNode operation) {
        try {
            ModelNode answer = client.execute(operation);
            if (!"success".equals(answer.get("outcome").asString())) {
                throw new AssertionError(operation + " failed: " + answer.get("failure-description"));
            }
            return answer.get("result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String queue(String name) {
        return "subsystem=messaging-activemq/server=default/jms-queue=" + name;
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
