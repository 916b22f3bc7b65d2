package com.winzo.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A running Winzo: a database and one or more server nodes, all of it in one folder. The demo run and the integration tests
 * use the same class, so that both see the same server.
 *
 * <pre>{@code
 * try (WinzoInstance winzo = WinzoInstance.in(folder).mode("test").portOffset(1000).deploy(ear).start()) {
 *     winzo.node().uri();                // http://127.0.0.1:9080
 *     winzo.node().kill();               // as kill -9
 *     winzo.node().start();              // again, on the same data
 *     ServerNode second = winzo.addNode();
 * }
 * }</pre>
 */
public final class WinzoInstance implements AutoCloseable {

    private final InstanceOptions options;
    private final EmbeddedDatabase database;
    private final DatabaseAccess access;
    private final NodeFactory factory;
    private final List<ServerNode> nodes = new ArrayList<>();

    private WinzoInstance(InstanceOptions options) {
        this.options = options;
        Secrets secrets = new Secrets(options.folder().resolve("secrets"));
        Optional<DatabaseAccess> external = options.externalDatabase();
        this.database = external.isPresent()
                ? null
                : new EmbeddedDatabase(
                        options.folder().resolve("postgres"),
                        options.wildflyHome().resolveSibling("postgres"),
                        secrets,
                        options.databasePort());
        this.access = external.orElseGet(() -> database.access());
        this.factory = new NodeFactory(options, access, secrets);
    }

    /** An instance in that folder, not yet started; what its last run left there is used again. */
    public static InstanceOptions in(Path folder) {
        return new InstanceOptions(folder);
    }

    static WinzoInstance start(InstanceOptions options) {
        if (options.isReset()) {
            Folders.delete(options.folder());
        }
        OwnerOnly.folder(options.folder());
        WinzoInstance instance = new WinzoInstance(options);
        boolean started = false;
        try {
            instance.startAll();
            started = true;
            return instance;
        } finally {
            if (!started) {
                instance.close();
            }
        }
    }

    private void startAll() {
        long start = System.nanoTime();
        if (database != null) {
            database.start();
            options.report("Database ready (PostgreSQL, port " + database.port() + ")", since(start));
        }
        start = System.nanoTime();
        ServerNode first = factory.node(1);
        nodes.add(first);
        first.start();
        options.report("Server ready", since(start));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Starts one more node on the same database and waits until it is ready; its ports are 100 higher than the last one's. */
    public synchronized ServerNode addNode() {
        long start = System.nanoTime();
        ServerNode node = factory.node(nodes.size() + 1);
        nodes.add(node);
        node.start();
        options.report("Server " + node.name() + " ready", since(start));
        return node;
    }

    /** The first node. */
    public ServerNode node() {
        return nodes.getFirst();
    }

    /** The nodes in the order of their start. */
    public synchronized List<ServerNode> nodes() {
        return List.copyOf(nodes);
    }

    /** Where the database is and how each role logs in. */
    public DatabaseAccess access() {
        return access;
    }

    /**
     * The embedded database.
     *
     * @throws IllegalStateException if this instance uses an external one
     */
    public EmbeddedDatabase database() {
        if (database == null) {
            throw new IllegalStateException("This instance uses the database " + access.url());
        }
        return database;
    }

    /** Stops the nodes, the youngest first, each after it has finished what it was doing; then the database. */
    @Override
    public synchronized void close() {
        for (ServerNode node : nodes.reversed()) {
            node.stop();
        }
        if (database != null) {
            database.stop();
        }
    }
}
