package com.winzo.testing;

import com.winzo.platform.repository.RoundTrip;
import com.winzo.platform.repository.RoundTrips;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL with Winzo's roles and schema, started once for all repository tests of the module.
 *
 * <p>Tests share it, so each makes its own accounts; what they do runs as the application's role unless they ask for
 * the owner.
 */
public final class TestDatabase {

    private static final String PASSWORD = "test-only";

    /** Kept here, or their levels would be forgotten with them. */
    private static final List<Logger> LIBRARY_LOGS = Stream.of("io.zonky.test", "org.flywaydb", "org.hibernate")
            .map(Logger::getLogger)
            .toList();

    private final DataSource application;
    private final DataSource owner;
    private final Statements statements = new Statements();
    private final EntityManagerFactory entityManagers;

    private TestDatabase() {
        LIBRARY_LOGS.forEach(log -> log.setLevel(Level.OFF));
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "100")
                    .setOutputRedirector(Redirect.DISCARD)
                    .setErrorRedirector(Redirect.DISCARD)
                    .start();
            this.application = dataSource(postgres.getPort(), "winzo_app");
            this.owner = dataSource(postgres.getPort(), "winzo_owner");
            createRoles(postgres);
        } catch (IOException | SQLException unusable) {
            throw new IllegalStateException("PostgreSQL does not start", unusable);
        }
        Flyway.configure()
                .dataSource(owner)
                .defaultSchema("winzo")
                .createSchemas(false)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        this.entityManagers = Persistence.createEntityManagerFactory(
                "winzo",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", statements.counting(application),
                        "hibernate.connection.handling_mode", "DELAYED_ACQUISITION_AND_RELEASE_AFTER_TRANSACTION"));
    }

    /** The one of this run. */
    public static TestDatabase get() {
        return Holder.DATABASE;
    }

    /** Connections of the application's role. */
    public DataSource application() {
        return application;
    }

    /** Connections of the schema's owner, who can plant what the application never could. */
    public DataSource owner() {
        return owner;
    }

    /** Counts what the repositories send. */
    public Statements statements() {
        return statements;
    }

    /** Runs the work with a repository in a transaction of its own, which commits unless the work throws. */
    public <R, T> T with(Class<R> repository, Function<R, T> work) {
        try (EntityManager entityManager = entityManagers.createEntityManager()) {
            entityManager.getTransaction().begin();
            try {
                T result = work.apply(repository(repository, entityManager));
                entityManager.getTransaction().commit();
                return result;
            } finally {
                if (entityManager.getTransaction().isActive()) {
                    entityManager.getTransaction().rollback();
                }
            }
        }
    }

    /** The same for work without a result. */
    public <R> void run(Class<R> repository, Consumer<R> work) {
        with(repository, found -> {
            work.accept(found);
            return null;
        });
    }

    /** Makes a round trip in a transaction of its own. */
    public void travel(Consumer<RoundTrip> statements) {
        run(RoundTrips.class, trips -> {
            RoundTrip trip = trips.begin();
            statements.accept(trip);
            trip.make();
        });
    }

    /** Opens a repository's transaction that the test itself ends. */
    public EntityManager begin() {
        EntityManager entityManager = entityManagers.createEntityManager();
        entityManager.getTransaction().begin();
        return entityManager;
    }

    /** A repository on that entity manager, as the container would make it. */
    public <R> R repository(Class<R> type, EntityManager entityManager) {
        try {
            R repository = type.getDeclaredConstructor().newInstance();
            Field field = type.getDeclaredField("entityManager");
            field.setAccessible(true);
            field.set(repository, entityManager);
            return repository;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void createRoles(EmbeddedPostgres postgres) throws SQLException, IOException {
        try (Connection superuser = postgres.getPostgresDatabase().getConnection();
                Statement statement = superuser.createStatement()) {
            statement.execute("create database winzo");
        }
        try (Connection superuser = postgres.getDatabase("postgres", "winzo").getConnection();
                Statement statement = superuser.createStatement()) {
            for (String role : new String[] {"owner", "app", "server"}) {
                statement.execute("select set_config('winzo." + role + "_password', '" + PASSWORD + "', false)");
            }
            statement.execute(rolesScript());
        }
    }

    /** The script that production runs, so that the tests meet the same rights. */
    private static String rolesScript() throws IOException {
        Path script = Path.of("../wildfly-config/src/main/resources/sql/roles.sql");
        if (!Files.exists(script)) {
            throw new UncheckedIOException(new IOException("run the tests in their module's folder"));
        }
        return Files.readString(script);
    }

    private static DataSource dataSource(int port, String user) {
        PGSimpleDataSource source = new ReusedConnections();
        source.setPortNumbers(new int[] {port});
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setDatabaseName("winzo");
        source.setUser(user);
        source.setPassword(PASSWORD);
        return source;
    }

    private static final class Holder {
        private static final TestDatabase DATABASE = new TestDatabase();
    }
}
