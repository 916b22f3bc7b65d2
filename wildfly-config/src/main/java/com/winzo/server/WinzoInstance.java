package com.winzo.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

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
    private final InstanceLock lock;
    private final List<ServerNode> nodes = new CopyOnWriteArrayList<>();

    private WinzoInstance(InstanceOptions options, InstanceLock lock) {
        this.options = options;
        this.lock = lock;
        Secrets secrets = new Secrets(options.folder().resolve("secrets"));
        Path databaseFolder = options.folder().resolve("postgres");
        Optional<DatabaseAccess> external = options.externalDatabase();
        if (external.isEmpty() && options.isJoin()) {
            external = Optional.of(EmbeddedDatabase.accessOf(databaseFolder, secrets));
        }
        this.database = external.isPresent()
                ? null
                : new EmbeddedDatabase(
                        databaseFolder,
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

    static WinzoInstance open(InstanceOptions options) {
        OwnerOnly.folder(options.folder());
        InstanceLock lock = options.isJoin() ? null : InstanceLock.take(options.folder());
        if (options.isReset() && lock != null) {
            lock.deleteEverythingElse();
        }
        return new WinzoInstance(options, lock);
    }

    /**
     * Starts the database and the first node, and returns when both are ready.
     *
     * @throws ServerException if one of them does not start; what did start is stopped again
     */
    public void start() {
        boolean started = false;
        try {
            startDatabase();
            addNode();
            started = true;
        } finally {
            if (!started) {
                close();
            }
        }
    }

    private void startDatabase() {
        if (database != null) {
            long start = System.nanoTime();
            database.start();
            options.report(
                    "Database ready (PostgreSQL " + database.version() + ", port " + database.port() + ")",
                    since(start));
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Starts one more node on the same database and waits until it is ready; its ports are 100 higher than the last one's. */
    public ServerNode addNode() {
        long start = System.nanoTime();
        ServerNode node = factory.node(nodes.size() + 1);
        nodes.add(node);
        node.start();
        options.report("Server ready (" + node.name() + ")", since(start));
        return node;
    }

    /** The first node. */
    public ServerNode node() {
        return nodes.getFirst();
    }

    /** The nodes in the order of their start. */
    public List<ServerNode> nodes() {
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
    public void close() {
        for (ServerNode node : nodes.reversed()) {
            node.stop();
        }
        if (database != null) {
            database.stop();
        }
        if (lock != null) {
            lock.release();
        }
    }
}
