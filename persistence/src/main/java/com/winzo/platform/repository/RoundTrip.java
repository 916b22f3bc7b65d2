package com.winzo.platform.repository;

import com.winzo.platform.repository.SetBased.Binding;
import com.winzo.platform.repository.SetBased.RowReader;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.SharedSessionContract;

/**
 * Statements that travel to the database in one message and are answered in one, in the order they were added in; each sees
 * what those before it did. Where both processors are busy, waiting for an answer costs more than most statements do.
 *
 * <p>Works on the running transaction's connection, past Hibernate. PostgreSQL's driver sends statements that are separated
 * by semicolons together, each prepared and bound as if it were alone.
 */
public final class RoundTrip {

    private static final Refusal NONE = failure -> null;

    private final SharedSessionContract session;
    private final List<Stop<?>> stops = new ArrayList<>();

    /** An empty one, in the running transaction. */
    public RoundTrip(EntityManager entityManager) {
        this.session = entityManager.unwrap(Session.class);
    }

    /** Adds a query; the answer has all rows, in its order. */
    public <R> Later<List<R>> query(String sql, Binding binding, RowReader<R> reader) {
        return query(sql, binding, reader, NONE);
    }

    /** @param refusal what a failure of the trip means if this statement was the one that failed */
    public <R> Later<List<R>> query(String sql, Binding binding, RowReader<R> reader, Refusal refusal) {
        Stop<R> stop = new Stop<>(sql.strip(), binding, reader, refusal, new Later<>());
        stops.add(stop);
        return stop.answer();
    }

    /** Adds a change. */
    public void execute(String sql, Binding binding) {
        query(sql, binding, row -> null);
    }

    /**
     * Sends what was added and takes the answers. Another trip can begin then.
     *
     * @throws RuntimeException what a refusal made of a failure
     */
    public void make() {
        if (stops.isEmpty()) {
            return;
        }
        List<Stop<?>> made = List.copyOf(stops);
        stops.clear();
        Result result = session.doReturningWork(connection -> answers(connection, made));
        if (result.refusal() != null) {
            throw result.refusal();
        }
        for (int i = 0; i < made.size(); i++) {
            made.get(i).arrive(result.answers().get(i));
        }
    }

    private static Result answers(Connection connection, List<Stop<?>> stops) throws SQLException {
        String sql = stops.stream().map(Stop::sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters parameters = new Parameters(statement);
            for (Stop<?> stop : stops) {
                stop.binding().bind(parameters);
            }
            statement.execute();
            List<List<?>> answers = new ArrayList<>(stops.size());
            for (Stop<?> stop : stops) {
                answers.add(stop.read(statement));
                statement.getMoreResults();
            }
            return new Result(answers, null);
        } catch (SQLException failure) {
            // Here, since Hibernate would log what leaves as an error.
            return new Result(List.of(), refusal(failure, stops));
        }
    }

    private static RuntimeException refusal(SQLException failure, List<Stop<?>> stops) throws SQLException {
        for (Stop<?> stop : stops) {
            RuntimeException refusal = stop.refusal().of(failure);
            if (refusal != null) {
                return refusal;
            }
        }
        throw failure;
    }

    /** Tells what a failure means to the caller. */
    @FunctionalInterface
    public interface Refusal {

        /** @return null for a failure that has no meaning here */
        RuntimeException of(SQLException failure);
    }

    private record Result(List<List<?>> answers, RuntimeException refusal) {}

    private record Stop<R>(String sql, Binding binding, RowReader<R> reader, Refusal refusal, Later<List<R>> answer) {

        List<R> read(PreparedStatement statement) throws SQLException {
            List<R> read = new ArrayList<>();
            try (ResultSet rows = statement.getResultSet()) {
                while (rows != null && rows.next()) {
                    read.add(reader.read(rows));
                }
            }
            return read;
        }

        @SuppressWarnings("unchecked")
        void arrive(List<?> rows) {
            answer.arrive((List<R>) rows);
        }
    }
}
