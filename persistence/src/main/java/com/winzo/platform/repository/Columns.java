package com.winzo.platform.repository;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Binds rows to a set-based statement, a column at a time: each parameter is an array with one element per row, which the
 * statement puts together again with {@code unnest}.
 *
 * @param <T> a row
 */
public final class Columns<T> {

    private final PreparedStatement statement;
    private final Collection<T> rows;
    private int position;

    private Columns(PreparedStatement statement, Collection<T> rows, int position) {
        this.statement = statement;
        this.rows = rows;
        this.position = position;
    }

    /** Starts with the first parameter of the statement. */
    public static <T> Columns<T> of(PreparedStatement statement, Collection<T> rows) {
        return new Columns<>(statement, rows, 0);
    }

    /** Goes on with other rows. */
    public <S> Columns<S> with(Collection<S> others) {
        return new Columns<>(statement, others, position);
    }

    /** Goes on with the parts of the rows. */
    public <S> Columns<S> each(Function<T, ? extends Collection<S>> parts) {
        List<S> all = new ArrayList<>();
        rows.forEach(row -> all.addAll(parts.apply(row)));
        return new Columns<>(statement, all, position);
    }

    /** @param type of an element, as PostgreSQL calls it */
    public Columns<T> add(String type, Function<T, ?> value) throws SQLException {
        Object[] column = new Object[rows.size()];
        int row = 0;
        for (T each : rows) {
            column[row++] = value.apply(each);
        }
        statement.setArray(++position, statement.getConnection().createArrayOf(type, column));
        return this;
    }

    /** A parameter that is the same for all rows. */
    public Columns<T> value(Object value) throws SQLException {
        statement.setObject(++position, value);
        return this;
    }
}
