package com.winzo.it.books;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Asks the invariants, of everything or of what has changed since they held, on connections of its own. */
final class Proofs implements AutoCloseable {

    private static final int SHOWN = 5;
    private static final int VALID_WITHIN_S = 5;

    /** Plans of proofs that take longer may be those of smaller tables. */
    private static final Duration PLANS_KEPT = Duration.ofMillis(250);

    private final Books.Database database;
    private final Duration plansKept;
    private final Set<String> tables = new HashSet<>();
    private Connection whole;

    /** Where the copies of what has changed are. */
    private Connection part;

    private RecentBooks recent;

    /** When every invariant held; null before, and after something was broken. */
    private Moment proven;

    /**
     * A state of the database.
     *
     * @param visible the transactions whose work can be seen
     * @param firstUnseen the first of those whose work cannot
     */
    private record Moment(String visible, long firstUnseen) {

        static Moment of(String visible) {
            return new Moment(visible, Long.parseLong(visible.split(":", 2)[0]));
        }

        /** The same, but for a transaction that has changed nothing that counts. */
        Moment after(long transaction) {
            return visible.equals(transaction + ":" + transaction + ":")
                    ? of((transaction + 1) + ":" + (transaction + 1) + ":")
                    : this;
        }
    }

    /** Something that is asked of the database. */
    @FunctionalInterface
    private interface Proof {

        /** What is broken. */
        List<String> make() throws SQLException;
    }

    Proofs(Books.Database database) {
        this(database, PLANS_KEPT);
    }

    /** @param plansKept how long a proof may take until its plans are made anew */
    Proofs(Books.Database database, Duration plansKept) {
        this.database = database;
        this.plansKept = plansKept;
    }

    /** What is broken, one line per invariant. */
    synchronized List<String> broken() {
        return proof(() -> {
            Moment now = now(whole);
            List<String> broken = broken(whole, Invariants.all().stream());
            broken.addAll(payouts(whole));
            proven = broken.isEmpty() ? now : null;
            return broken;
        });
    }

    /**
     * What is broken, as far as it has changed since nothing was. As long as nothing has been written only that is asked which time alone
     * can break.
     */
    synchronized List<String> brokenSinceProven() {
        return proven == null ? broken() : proof(this::brokenSince);
    }

    private List<String> brokenSince() throws SQLException {
        Moment now = now(part);
        if (now.equals(proven)) {
            return broken(whole, Invariants.all().stream().filter(Invariant::isAboutTime));
        }
        long copying = recent.copy(proven.firstUnseen());
        List<String> broken = broken(part, Invariants.all().stream().filter(invariant -> !invariant.spansAccounts()));
        broken.addAll(broken(whole, Invariants.all().stream().filter(Invariant::spansAccounts)));
        broken.addAll(payouts(part));
        proven = broken.isEmpty() ? now.after(copying) : null;
        return broken;
    }

    private List<String> proof(Proof proof) {
        try {
            connect();
            whole.setAutoCommit(false);
            part.setAutoCommit(false);
            long start = System.nanoTime();
            try {
                return proof.make();
            } finally {
                end(System.nanoTime() - start > plansKept.toNanos());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database may have died since the last proof. */
    private void connect() throws SQLException {
        if (whole == null || !whole.isValid(VALID_WITHIN_S) || !part.isValid(VALID_WITHIN_S)) {
            close();
            proven = null;
            whole = connected();
            part = connected();
            recent = new RecentBooks(part);
        }
    }

    private Connection connected() throws SQLException {
        Connection connection = database.connect();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    private void end(boolean forgetPlans) throws SQLException {
        for (Connection connection : List.of(whole, part)) {
            connection.commit();
            if (forgetPlans) {
                forgetPlans(connection);
            }
        }
    }

    /** This takes a transaction too, and the next proof must not be made in what that one sees. */
    private static void forgetPlans(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("discard plans");
        }
        connection.commit();
    }

    private static Moment now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_snapshot()::text")) {
            row.next();
            return Moment.of(row.getString(1));
        }
    }

    private List<String> broken(Connection connection, Stream<Invariant> invariants) throws SQLException {
        List<String> broken = new ArrayList<>();
        for (Invariant invariant : invariants.toList()) {
            List<String> violations =
                    isThere(connection, invariant.needs()) ? violations(connection, invariant) : List.of();
            if (!violations.isEmpty()) {
                broken.add(invariant + ": " + shortened(violations));
            }
        }
        return broken;
    }

    private List<String> payouts(Connection connection) throws SQLException {
        List<String> payouts = isThere(connection, "bet") ? NaivePayouts.differences(connection) : List.of();
        return payouts.isEmpty()
                ? List.of()
                : List.of("I8 each payout is what a naive calculation says: " + shortened(payouts));
    }

    /** A table that is there stays, so it is asked for once. */
    private boolean isThere(Connection connection, String table) throws SQLException {
        if (!tables.contains(table) && exists(connection, table)) {
            tables.add(table);
        }
        return tables.contains(table);
    }

    private boolean exists(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static String shortened(List<String> violations) {
        return violations.size() + " × " + violations.subList(0, Math.min(SHOWN, violations.size()));
    }

    /** Prepared, because to plan these queries takes longer than to run them: after some times the driver keeps the plan. */
    static List<String> violations(Connection connection, Invariant invariant) throws SQLException {
        List<String> violations = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(invariant.violations());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                violations.add(rows.getString(1));
            }
        }
        return violations;
    }

    @Override
    public synchronized void close() throws SQLException {
        if (whole != null) {
            whole.close();
            part.close();
        }
    }
}
