package com.winzo.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A real PostgreSQL in a folder, whose data stay between runs.
 *
 * <p>Durable on purpose: the library that brings the binaries switches {@code fsync} and {@code synchronous_commit} off (it is
 * made for tests); here both are on, full pages are written and data pages carry checksums, as in production.
 *
 * <p>PostgreSQL refuses to run as root; the library then starts it in a user name space of its own ({@code unshare -U}).
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration START_DEADLINE = Duration.ofSeconds(120);
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(60);
    private static final String PORT_FILE = "port";
    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "winzo";

    /** After the library's own options, so that these win. Recovery after a crash takes about 3 s with this much WAL. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("max_connections", "120"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", "''"));

    private static final Logger LIBRARY_LOG = Logger.getLogger("io.zonky.test");

    private final Path folder;
    private final Path data;
    private final Path binaries;
    private final Secrets secrets;
    private final int port;
    private EmbeddedPostgres postgres;

    /**
     * @param folder where this database lives; its data are in {@code data} below it
     * @param binaries where PostgreSQL's programs are unpacked; shared by all instances
     * @param port 0 for a free one
     */
    EmbeddedDatabase(Path folder, Path binaries, Secrets secrets, int port) {
        this.folder = folder.toAbsolutePath();
        this.data = this.folder.resolve("data");
        this.binaries = binaries.toAbsolutePath();
        this.secrets = secrets;
        this.port = port == 0 ? freePort() : port;
        LIBRARY_LOG.setLevel(Level.WARNING);
    }

    /** Starts PostgreSQL, after a crash with recovery, and sees to the database and its roles. */
    public synchronized void start() {
        stopLeftOver();
        Folders.create(folder);
        Folders.create(binaries);
        try {
            postgres = builder().start();
            // The library opens the folder of the programs to everybody.
            Files.setPosixFilePermissions(binaries, PosixFilePermissions.fromString("rwxr-xr-x"));
            prepareDatabase();
            Files.writeString(folder.resolve(PORT_FILE), Integer.toString(port));
        } catch (IOException | IllegalStateException | SQLException e) {
            throw new ServerException("PostgreSQL does not start; its messages are in " + log() + hintForRoot(), e);
        }
    }

    private EmbeddedPostgres.Builder builder() throws IOException {
        Path passwordFile = folder.resolve("superuser.txt");
        OwnerOnly.create(passwordFile);
        Files.writeString(passwordFile, secrets.password("db.superuser"));
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START_DEADLINE)
                .setOutputRedirector(Redirect.appendTo(log().toFile()))
                .setErrorRedirector(Redirect.appendTo(log().toFile()))
                .setConnectConfig("password", secrets.password("db.superuser"));
        // Options of initdb: passwords from the first moment, page checksums, an order of text that no machine changes.
        Map<String, String> creation = Map.of(
                "auth", "scram-sha-256",
                "pwfile", passwordFile.toString(),
                "locale", "C",
                "locale-provider", "builtin",
                "builtin-locale", "C.UTF-8");
        creation.forEach(builder::setLocaleConfig);
        SETTINGS.forEach(builder::setServerConfig);
        return builder;
    }

    private void prepareDatabase() throws SQLException {
        try (Connection connection = superuser(SUPERUSER);
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
                if (!found.next()) {
                    createDatabase(connection);
                }
            }
        }
        try (Connection connection = connectAsSuperuser()) {
            DatabaseRoles.apply(connection, access());
        }
    }

    private static void createDatabase(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE);
        }
    }

    /** How the roles log in. */
    public DatabaseAccess access() {
        return access(port, secrets);
    }

    /**
     * How the roles log in to the database that another process runs in that folder.
     *
     * @throws ServerException if none runs there
     */
    static DatabaseAccess accessOf(Path folder, Secrets secrets) {
        Path portFile = folder.resolve(PORT_FILE);
        try {
            if (postmaster(folder.resolve("data")).isEmpty() || !Files.exists(portFile)) {
                throw new ServerException("No database runs in " + folder + ": start Winzo there first");
            }
            return access(Integer.parseInt(Files.readString(portFile).strip()), secrets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseAccess access(int port, Secrets secrets) {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE,
                new DatabaseAccess.Login("winzo_owner", secrets.password("db.owner")),
                new DatabaseAccess.Login("winzo_app", secrets.password("db.app")),
                new DatabaseAccess.Login("winzo_server", secrets.password("db.server")));
    }

    /** A superuser's connection to the database {@code winzo}, for tests and repairs. */
    public Connection connectAsSuperuser() throws SQLException {
        return superuser(DATABASE);
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, SUPERUSER, secrets.password("db.superuser"));
    }

    public int port() {
        return port;
    }

    /** PostgreSQL's own version, for example {@code 18.4}. */
    public String version() {
        try (Connection connection = connectAsSuperuser()) {
            return connection.getMetaData().getDatabaseProductVersion().split(" ", 2)[0];
        } catch (SQLException e) {
            throw new ServerException("PostgreSQL does not answer", e);
        }
    }

    /** What PostgreSQL writes. */
    public Path log() {
        return folder.resolve("postgres.log");
    }

    public boolean isRunning() {
        return postmaster(data).isPresent();
    }

    /** Ends the sessions, writes everything to disk and stops. */
    public synchronized void stop() {
        if (postgres == null) {
            return;
        }
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = null;
        awaitEnd(postmaster(data).stream().toList());
    }

    /** Pulls the plug: the postmaster and its children are killed, nothing is written any more. */
    public synchronized void kill() {
        Optional<ProcessHandle> postmaster = postmaster(data);
        List<ProcessHandle> children =
                postmaster.stream().flatMap(ProcessHandle::descendants).toList();
        postmaster.ifPresent(ProcessHandle::destroyForcibly);
        children.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(postmaster.stream().toList());
        awaitEnd(children);
        releaseLibrary();
    }

    private void releaseLibrary() {
        if (postgres != null) {
            // It wants to stop what is dead already, and would complain.
            LIBRARY_LOG.setLevel(Level.OFF);
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                LIBRARY_LOG.setLevel(Level.WARNING);
            }
            postgres = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** A postmaster that survived its launcher (kill -9) is stopped first, as a fast shutdown. */
    private void stopLeftOver() {
        Optional<ProcessHandle> postmaster = postmaster(data);
        if (postmaster.isEmpty()) {
            return;
        }
        try {
            Process kill = new ProcessBuilder(
                            "kill", "-INT", Long.toString(postmaster.get().pid()))
                    .start();
            kill.waitFor();
        } catch (IOException e) {
            throw new ServerException("The PostgreSQL left over in " + data + " cannot be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while stopping PostgreSQL", e);
        }
        awaitEnd(List.of(postmaster.get()));
    }

    /** The process that the data folder belongs to; a file left by a crash may name a stranger. */
    private static Optional<ProcessHandle> postmaster(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitEnd(List<ProcessHandle> processes) {
        long deadline = System.nanoTime() + STOP_DEADLINE.toNanos();
        for (ProcessHandle process : processes) {
            try {
                process.onExit().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServerException("Interrupted while PostgreSQL stops", e);
            } catch (ExecutionException | TimeoutException e) {
                throw new ServerException("PostgreSQL does not stop within " + STOP_DEADLINE.toSeconds() + " s", e);
            }
        }
    }

    private static String hintForRoot() {
        return "root".equals(System.getProperty("user.name"))
                ? " (as root it needs `unshare -U`; start as another user, or name a database with WINZO_DB_URL)"
                : "";
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
