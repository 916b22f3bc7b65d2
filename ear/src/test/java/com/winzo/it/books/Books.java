package com.winzo.it.books;

import com.winzo.it.client.Await;
import com.winzo.server.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The books of a running Winzo, read from outside as superuser. */
public final class Books implements AutoCloseable {

    private static final List<String> WORK_QUEUES = List.of("winzo.settlement", "winzo.notifications");
    private static final List<String> TROUBLE_QUEUES = List.of("winzo.dead", "winzo.expired");
    private static final int VALID_WITHIN_S = 5;

    private final Database database;
    private final Queues queues;
    private final Proofs proofs = new Proofs(this::connect);

    /** For all questions: it costs more to make one than to answer most of them. */
    private Connection connection;

    /** Something that the database is asked. */
    @FunctionalInterface
    private interface Question<T> {

        T put(Connection connection) throws SQLException;
    }

    /** Where the books are kept. */
    @FunctionalInterface
    public interface Database {

        /** A new superuser's connection; the caller closes it. */
        Connection connect() throws SQLException;
    }

    public Books(EmbeddedDatabase database, Queues queues) {
        this(database::connectAsSuperuser, queues);
    }

    public Books(Database database, Queues queues) {
        this.database = database;
        this.queues = queues;
    }

    /**
     * Waits until nothing is on the way any more, then proves every invariant.
     *
     * @throws AssertionError naming what is broken
     */
    public void prove() {
        awaitRest();
        proveAtRest();
    }

    /**
     * Proves every invariant while nothing is on the way.
     *
     * @throws AssertionError naming what is broken
     */
    public void proveAtRest() {
        assertSound(proofs.broken());
    }

    /**
     * Waits until nothing is on the way any more, then proves every invariant for what has changed since all of them were proven last.
     *
     * @throws AssertionError naming what is broken
     */
    public void proveChanges() {
        awaitRest();
        assertSound(proofs.brokenSinceProven());
    }

    private void assertSound(List<String> brokenInvariants) {
        List<String> broken = new ArrayList<>();
        for (String queue : TROUBLE_QUEUES) {
            if (queues.messages(queue) != 0) {
                broken.add(queue + " holds " + queues.messages(queue) + " messages");
            }
        }
        broken.addAll(brokenInvariants);
        if (!broken.isEmpty()) {
            throw new AssertionError("The books are broken:\n" + String.join("\n", broken));
        }
    }

    /** Waits until the outbox and the queues of work are empty. */
    public void awaitRest() {
        awaitRest(Await.DEADLINE);
    }

    /** Waits until the outbox and the queues of work are empty, as long as it may take after heavy work. */
    public void awaitRest(Duration deadline) {
        Await.within(deadline, "the outbox and the queues are empty")
                .ignoreExceptions()
                .until(this::isAtRest);
    }

    /** Work goes from the outbox to a queue and, done, may leave more in the outbox: whatever moves between the looks is counted. */
    private boolean isAtRest() {
        long added = inWorkQueues(queues::messagesAdded);
        return inWorkQueues(queues::messages) == 0
                && count("outbox_message") == 0
                && inWorkQueues(queues::messagesAdded) == added;
    }

    private static long inWorkQueues(ToLongFunction<String> count) {
        return WORK_QUEUES.stream().mapToLong(count).sum();
    }

    /** What is broken at this moment, one line per invariant. */
    public List<String> broken() {
        return proofs.broken();
    }

    /** A superuser's connection that sees Winzo's schema; the caller closes it. */
    public Connection connect() throws SQLException {
        Connection connected = database.connect();
        connected.setSchema("winzo");
        return connected;
    }

    /** Ends the connection, if a question has made one. */
    @Override
    public synchronized void close() {
        try {
            proofs.close();
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized <T> T ask(Question<T> question) {
        try {
            // The database may have died since the last question.
            if (connection == null || !connection.isValid(VALID_WITHIN_S)) {
                connection = connect();
            }
            return question.put(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes what no way of Winzo's changes, for example how long ago something was. */
    public void change(String... statements) {
        ask(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String each : statements) {
                    statement.execute(each);
                }
            }
            return null;
        });
    }

    /** As if the holder of an account had entered the password six minutes ago; tokens that are renewed then say so. */
    public void agePassword(String accountId) {
        change("update account_session set password_at = password_at - interval '6 minutes' where account_id = '"
                + accountId + "'");
    }

    /** The number of rows of a table. */
    public long count(String table) {
        return number("select count(*) from " + table);
    }

    /** The one number that a query gives. */
    public long number(String query) {
        return ask(asked -> {
            try (Statement statement = asked.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** All rows of a query, each value as text. */
    public List<List<String>> rows(String query) {
        return ask(asked -> {
            try (Statement statement = asked.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                int columns = rows.getMetaData().getColumnCount();
                List<List<String>> found = new ArrayList<>();
                while (rows.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= columns; column++) {
                        row.add(rows.getString(column));
                    }
                    found.add(row);
                }
                return found;
            }
        });
    }

    /** The one text that a query gives. */
    public String text(String query) {
        return ask(asked -> {
            try (Statement statement = asked.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getString(1);
            }
        });
    }
}
