package com.winzo.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** The bets that were acknowledged to clients (201), to be compared with the books: I5. */
final class Acknowledgements {

    private final Path file;
    private final String keyPrefix;
    private long expected;

    /**
     * @param file takes the ids, one a line
     * @param keyPrefix starts every idempotency key of this benchmark
     */
    Acknowledgements(Path file, String keyPrefix) throws IOException {
        this.file = file;
        this.keyPrefix = keyPrefix;
        Files.deleteIfExists(file);
        Files.createFile(file);
    }

    Path file() {
        return file;
    }

    String keyPrefix() {
        return keyPrefix;
    }

    void add(List<String> betIds) {
        try {
            Files.write(file, betIds, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that so many more answers were 201. */
    void expect(long count) {
        expected += count;
    }

    long expected() {
        return expected;
    }

    /**
     * What is wrong: an acknowledged bet that is missing, acknowledged twice, or of somebody else's key. That each bet has one stake
     * posting, and no key two bets, the invariants of the books say.
     */
    List<String> differences(Connection connection) throws SQLException {
        List<String> differences = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                Reader ids = Files.newBufferedReader(file)) {
            statement.execute("create temp table acknowledged (bet_id uuid)");
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy acknowledged from stdin", ids);
            statement.execute("analyze acknowledged");
            compare(
                    statement,
                    differences,
                    "acknowledged bets are noted",
                    expected,
                    "select count(*) from acknowledged");
            compare(
                    statement,
                    differences,
                    "different bets",
                    expected,
                    "select count(distinct bet_id) from acknowledged");
            compare(statement, differences, "acknowledged bets exist, under a key of this run", expected, """
                    select count(*) from acknowledged a
                    join bet b on b.id = a.bet_id and b.client_key like '%s-%%'
                    """.formatted(
                            keyPrefix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return differences;
    }

    private static void compare(Statement statement, List<String> differences, String what, long expected, String query)
            throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            if (row.getLong(1) != expected) {
                differences.add("I5 " + row.getLong(1) + " of " + expected + " " + what);
            }
        }
    }
}
