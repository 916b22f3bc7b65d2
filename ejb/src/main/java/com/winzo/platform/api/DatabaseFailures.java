package com.winzo.platform.api;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells failures of the database that pass from mistakes that stay; containers wrap, so the whole chain is looked at. */
public final class DatabaseFailures {

    private static final int CAUSES_MAX = 20;

    /** The pool of the server says so only in its message. */
    private static final String NO_CONNECTION = "IJ000";

    /** Serialisation failure, deadlock, lock not available, query cancelled. */
    private static final Set<String> BUSY = Set.of("40001", "40P01", "55P03", "57014");

    /** Classes of states: connection exceptions, insufficient resources, operator intervention. */
    private static final List<String> GONE = List.of("08", "53", "57P");

    private DatabaseFailures() {}

    /** Others were in the way: the same request may pass a moment later. */
    public static boolean isBusy(Throwable failure) {
        return any(
                failure,
                cause -> cause instanceof LockTimeoutException
                        || cause instanceof PessimisticLockException
                        || cause instanceof QueryTimeoutException
                        || cause instanceof SQLException sql && BUSY.contains(state(sql)));
    }

    /** There is no database, or no connection to it. */
    public static boolean isGone(Throwable failure) {
        return any(
                failure,
                cause -> cause instanceof SQLTransientConnectionException
                        || cause instanceof SQLNonTransientConnectionException
                        || cause instanceof SQLException sql && GONE.stream().anyMatch(state(sql)::startsWith)
                        || cause.getMessage() != null && cause.getMessage().startsWith(NO_CONNECTION));
    }

    /** A second try makes sense; it has to find out first whether the failed commit took effect after all. */
    public static boolean mayPass(Throwable failure) {
        return isBusy(failure)
                || isGone(failure)
                || any(
                        failure,
                        cause -> cause instanceof RollbackException
                                || cause instanceof HeuristicMixedException
                                || cause instanceof HeuristicRollbackException);
    }

    /** A commit that failed carries the database's reason beside its exception, not behind it. */
    private static boolean any(Throwable failure, Predicate<Throwable> condition) {
        return chain(failure)
                .flatMap(cause -> Stream.concat(
                        Stream.of(cause), Stream.of(cause.getSuppressed()).flatMap(DatabaseFailures::chain)))
                .anyMatch(condition);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES_MAX);
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }
}
