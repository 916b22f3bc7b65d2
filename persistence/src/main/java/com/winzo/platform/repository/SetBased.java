package com.winzo.platform.repository;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Single statements over many rows at once, past Hibernate: on the running transaction's connection, with nothing between
 * the driver and the caller. Parameters are {@link Columns}. Several statements share a {@link RoundTrip}.
 */
public final class SetBased {

    private SetBased() {}

    /** All rows of a query, in its order. */
    public static <R> List<R> query(EntityManager entityManager, String sql, Binding binding, RowReader<R> reader) {
        RoundTrip trip = new RoundTrip(entityManager);
        Later<List<R>> rows = trip.query(sql, binding, reader);
        trip.make();
        return rows.get();
    }

    /** Carries a change out. */
    public static void execute(EntityManager entityManager, String sql, Binding binding) {
        RoundTrip trip = new RoundTrip(entityManager);
        trip.execute(sql, binding);
        trip.make();
    }

    /** Sets a statement's parameters. */
    @FunctionalInterface
    public interface Binding {
        void bind(Parameters parameters) throws SQLException;
    }

    /** Reads the row that the result stands on. */
    @FunctionalInterface
    public interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }
}
