package com.winzo.bench;

import com.winzo.it.books.Books;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.Management;
import com.winzo.server.InstanceOptions;
import com.winzo.server.WinzoInstance;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Winzo that is measured: one that the benchmark starts, or one that runs already. */
final class Target implements AutoCloseable {

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final List<String> TOLD =
            List.of("data_checksums", "wal_sync_method", "max_wal_size", "shared_buffers", "commit_delay");

    private static final String HEAP = "core-service=platform-mbean/type=memory";

    /** The proofs sort millions of rows after a long run. */
    private static final String SORT_MEMORY = "set work_mem = '256MB'";

    private final URI uri;
    private final Books.Database database;
    private final Management management;
    private final long serverPid;
    private final WinzoInstance instance;
    private final Winzo winzo;
    private final Books books;

    private Target(URI uri, Books.Database database, Management management, long serverPid, WinzoInstance instance) {
        this.uri = uri;
        this.database = database;
        this.management = management;
        this.serverPid = serverPid;
        this.instance = instance;
        this.winzo = new Winzo(uri);
        this.books = new Books(this::connect, management);
    }

    /** Starts an instance of the benchmark's own; it stops when this is closed. */
    static Target start(InstanceOptions options) {
        WinzoInstance instance = options.open();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(instance::close));
        instance.start();
        return new Target(
                instance.node().uri(),
                instance.database()::connectAsSuperuser,
                Management.of(instance.node().managementUri()),
                instance.node().pid(),
                instance);
    }

    /**
     * A server that runs on this machine, in test mode and without rate limits.
     *
     * @param databaseUrl JDBC URL with a superuser's name and password
     * @param serverPid of the server's process, whose processor time is measured
     */
    static Target running(URI uri, URI managementUri, String databaseUrl, long serverPid) {
        return new Target(
                uri, () -> DriverManager.getConnection(databaseUrl), Management.of(managementUri), serverPid, null);
    }

    URI uri() {
        return uri;
    }

    Winzo winzo() {
        return winzo;
    }

    Books books() {
        return books;
    }

    Management management() {
        return management;
    }

    long serverPid() {
        return serverPid;
    }

    /** A superuser's connection. */
    Connection connect() throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute(SORT_MEMORY);
        }
        return connection;
    }

    /**
     * What the database promises: its version and the settings that make a commit durable, or cheap.
     *
     * @throws IllegalStateException if a commit is not durable: the figures would be worth nothing
     */
    Map<String, String> databaseFacts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("version", books.text("show server_version"));
        for (String setting : DURABLE) {
            String value = books.text("show " + setting);
            if (!value.equals("on")) {
                throw new IllegalStateException(setting + " is " + value + ": commits are not durable");
            }
            facts.put(setting, value);
        }
        TOLD.forEach(setting -> facts.put(setting, books.text("show " + setting)));
        return facts;
    }

    /** The server's used heap right after a full collection. */
    long heapAfterGcBytes() {
        management.execute(Management.operation("gc", HEAP));
        return heapBytes();
    }

    /** The server's used heap, garbage included. */
    long heapBytes() {
        return management.read(HEAP, "heap-memory-usage").get("used").asLong();
    }

    /** The process from which all processes of the database descend. */
    long postmasterPid() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .map(ProcessHandle::pid)
                    .orElseThrow(() -> new IllegalStateException("The database runs on another machine"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        winzo.close();
        management.close();
        if (instance != null) {
            instance.close();
        }
    }
}
