package com.winzo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedDatabaseTest {

    private static final Path BINARIES =
            Path.of(System.getProperty("winzo.wildfly.home")).resolveSibling("postgres");

    @TempDir
    private static Path folder;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = database(folder);
        database.start();
    }

    private static EmbeddedDatabase database(Path place) {
        return new EmbeddedDatabase(place, BINARIES, new Secrets(place.resolve("secrets")), 0);
    }

    @AfterAll
    static void stop() {
        database.stop();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "max_wal_size, 512MB",
        "TimeZone, UTC",
        "server_encoding, UTF8",
        "password_encryption, scram-sha-256"
    })
    void is_as_durable_as_production(String setting, String value) throws SQLException {
        assertThat(query(superuser(), "show " + setting)).isEqualTo(value);
    }

    @Test
    void keeps_its_data_over_a_restart() throws SQLException {
        execute(superuser(), "create table if not exists kept (word text)", "insert into kept values ('restart')");

        database.stop();
        database.start();

        assertThat(query(superuser(), "select word from kept where word = 'restart'"))
                .isEqualTo("restart");
    }

    @Test
    void keeps_what_was_committed_when_it_is_killed() throws SQLException {
        execute(superuser(), "create table if not exists kept (word text)", "insert into kept values ('kill')");

        database.kill();
        assertThat(database.isRunning()).isFalse();
        database.start();

        assertThat(query(superuser(), "select word from kept where word = 'kill'"))
                .isEqualTo("kill");
    }

    @Test
    void takes_over_from_a_launcher_that_was_killed() throws Exception {
        Path orphaned = folder.resolve("orphaned");
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingLauncher.class.getName(),
                        orphaned.toString(),
                        BINARIES.toString())
                .inheritIO()
                .start();
        assertThat(killed.waitFor()).isEqualTo(DyingLauncher.STATUS);
        EmbeddedDatabase next = database(orphaned);

        assertThat(next.isRunning()).as("the left-over database").isTrue();
        next.start();

        assertThat(query(next.connectAsSuperuser(), "select word from kept")).isEqualTo("orphan");
        next.stop();
    }

    @Test
    void lets_nobody_in_without_a_password() {
        String url = database.access().url();

        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", ""))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(url, "winzo_app", "guess"))
                .hasMessageContaining("authentication failed");
    }

    @Test
    void the_passwords_are_readable_by_their_owner_only() throws Exception {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("secrets/secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest(name = "winzo_app may not: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "create table winzo.mine (id int)             | permission denied for schema winzo",
                "create table public.mine (id int)            | permission denied for schema public",
                "create table server.mine (id int)            | permission denied for schema server",
                "create schema mine                           | permission denied for database",
                "create role mine                             | permission denied to create role",
                "update winzo.example set word = 'changed'    | permission denied for table example",
                "delete from winzo.example                    | permission denied for table example",
                "truncate winzo.example                       | permission denied for table example",
                "drop table winzo.example                     | must be owner of table example",
                "alter table winzo.example add other int      | must be owner of table example",
                "select * from server.example                 | permission denied for schema server",
                "set role winzo_owner                         | permission denied to set role"
            })
    void the_application_only_does_what_the_migrations_grant(String statement, String refusal) throws SQLException {
        DatabaseAccess access = database.access();
        execute(
                access.connect(access.owner()),
                "create table if not exists example (word text)",
                "grant select, insert on example to winzo_app");
        execute(access.connect(access.server()), "create table if not exists example (word text)");

        assertThatThrownBy(() -> execute(access.connect(access.app()), statement))
                .hasMessageContaining(refusal.strip());
    }

    @Test
    void each_role_finds_its_own_schema() throws SQLException {
        DatabaseAccess access = database.access();

        assertThat(query(access.connect(access.owner()), "select current_schema"))
                .isEqualTo("winzo");
        assertThat(query(access.connect(access.app()), "select current_schema")).isEqualTo("winzo");
        assertThat(query(access.connect(access.server()), "select current_schema"))
                .isEqualTo("server");
    }

    private static Connection superuser() throws SQLException {
        return database.connectAsSuperuser();
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
