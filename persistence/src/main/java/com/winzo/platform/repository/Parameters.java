package com.winzo.platform.repository;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/** Sets the parameters of statements one after the other, whatever number of statements share the message. */
public final class Parameters {

    private final PreparedStatement statement;

    /** The statement's: the pool's wrapper would look for it with every array. */
    private final Connection connection;

    private int position;

    Parameters(PreparedStatement statement) throws SQLException {
        this.statement = statement;
        this.connection = statement.getConnection();
    }

    /** @return this, for the next */
    public Parameters value(Object value) throws SQLException {
        statement.setObject(++position, value);
        return this;
    }

    /** A value whose type the driver cannot tell, because it may be null. */
    public Parameters untyped(Object value) throws SQLException {
        statement.setObject(++position, value, Types.OTHER);
        return this;
    }

    /** @param type of an element, as PostgreSQL calls it */
    Parameters array(String type, Object[] elements) throws SQLException {
        statement.setArray(++position, connection.createArrayOf(type, elements));
        return this;
    }
}
