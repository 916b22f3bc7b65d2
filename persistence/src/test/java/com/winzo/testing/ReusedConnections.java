package com.winzo.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;
import org.postgresql.ds.PGPooledConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections of one role, each used again after it was closed: to make one, with its process and the proof of the password, costs
 * more than most tests do with it. Whoever gets one gets the one that was closed last, and finds it as if it were new.
 */
final class ReusedConnections extends PGSimpleDataSource {

    private final transient Deque<PooledConnection> idle = new ConcurrentLinkedDeque<>();

    @Override
    public Connection getConnection() throws SQLException {
        PooledConnection known = idle.poll();
        if (known == null) {
            return another().getConnection();
        }
        Connection connection = known.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("discard all");
        }
        return connection;
    }

    private PooledConnection another() throws SQLException {
        PooledConnection connection = new PGPooledConnection(super.getConnection(), true);
        connection.addConnectionEventListener(new ConnectionEventListener() {
            @Override
            public void connectionClosed(ConnectionEvent event) {
                idle.push(connection);
            }

            @Override
            public void connectionErrorOccurred(ConnectionEvent event) {
                connection.removeConnectionEventListener(this);
            }
        });
        return connection;
    }
}
