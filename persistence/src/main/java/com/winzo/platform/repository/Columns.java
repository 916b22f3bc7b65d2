package com.winzo.platform.repository;

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

    private final Parameters parameters;
    private final Collection<T> rows;

    private Columns(Parameters parameters, Collection<T> rows) {
        this.parameters = parameters;
        this.rows = rows;
    }

    /** Goes on after the parameters that are set already. */
    public static <T> Columns<T> of(Parameters parameters, Collection<T> rows) {
        return new Columns<>(parameters, rows);
    }

    /** Goes on with other rows. */
    public <S> Columns<S> with(Collection<S> others) {
        return new Columns<>(parameters, others);
    }

    /** Goes on with the parts of the rows. */
    public <S> Columns<S> each(Function<T, ? extends Collection<S>> parts) {
        List<S> all = new ArrayList<>();
        rows.forEach(row -> all.addAll(parts.apply(row)));
        return new Columns<>(parameters, all);
    }

    /** @param type of an element, as PostgreSQL calls it */
    public Columns<T> add(String type, Function<T, ?> value) throws SQLException {
        Object[] column = new Object[rows.size()];
        int row = 0;
        for (T each : rows) {
            column[row++] = value.apply(each);
        }
        parameters.array(type, column);
        return this;
    }

    /** A parameter that is the same for all rows. */
    public Columns<T> value(Object value) throws SQLException {
        parameters.value(value);
        return this;
    }
}
