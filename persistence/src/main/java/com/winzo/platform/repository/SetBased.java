package com.winzo.platform.repository;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * Statements over many rows at once, past Hibernate: on the running transaction's connection, with nothing between the
 * driver and the caller. Parameters are {@link Columns}.
 */
public final class SetBased {

    private SetBased() {}

    /** All rows of a query, in its order. */
    public static <R> List<R> query(EntityManager entityManager, String sql, Binding binding, RowReader<R> reader) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                binding.bind(statement);
                try (ResultSet rows = statement.executeQuery()) {
                    List<R> read = new ArrayList<>();
                    while (rows.next()) {
                        read.add(reader.read(rows));
                    }
                    return read;
                }
            }
        });
    }

    /** Carries a change out. */
    public static void execute(EntityManager entityManager, String sql, Binding binding) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                binding.bind(statement);
                statement.executeUpdate();
            }
        });
    }

    /** Sets a statement's parameters. */
    @FunctionalInterface
    public interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Reads the row that the result stands on. */
    @FunctionalInterface
    public interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }
}
