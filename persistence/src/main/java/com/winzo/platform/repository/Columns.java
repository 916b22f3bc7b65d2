package com.winzo.platform.repository;

import java.lang.reflect.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Binds rows to a set-based statement, a column at a time: each parameter is an array with one element per row, which the
 * statement puts together again with {@code unnest}.
 *
 * @param <T> a row
 */
public final class Columns<T> {

    /** The driver sends arrays of these classes as they are; all others it writes as text, which PostgreSQL parses. */
    private static final Map<String, Element> ELEMENTS = Map.of(
            "text", new Element(String.class, Object::toString),
            "bool", new Element(Boolean.class, cell -> cell),
            "int2", new Element(Short.class, cell -> ((Number) cell).shortValue()),
            "int4", new Element(Integer.class, cell -> ((Number) cell).intValue()),
            "int8", new Element(Long.class, cell -> ((Number) cell).longValue()));

    private static final Element ANY = new Element(Object.class, cell -> cell);

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
        Element element = ELEMENTS.getOrDefault(type, ANY);
        Object[] column = (Object[]) Array.newInstance(element.type(), rows.size());
        int row = 0;
        for (T each : rows) {
            Object cell = value.apply(each);
            column[row++] = cell == null ? null : element.of().apply(cell);
        }
        parameters.array(type, column);
        return this;
    }

    /** A parameter that is the same for all rows. */
    public Columns<T> value(Object value) throws SQLException {
        parameters.value(value);
        return this;
    }

    private record Element(Class<?> type, UnaryOperator<Object> of) {}
}
