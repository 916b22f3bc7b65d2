package com.winzo.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the database is and how each role logs in; the server reads it from the environment.
 *
 * @param url JDBC URL of the database {@code winzo}
 * @param owner owns the schema {@code winzo}; migrations only
 * @param app the application
 * @param server the application server's own tables
 */
public record DatabaseAccess(String url, Login owner, Login app, Login server) {

    /** A role and its password. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * The external database that the environment names.
     *
     * @return empty if {@code WINZO_DB_URL} is not set
     */
    public static Optional<DatabaseAccess> of(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("WINZO_DB_URL"))
                .map(url -> new DatabaseAccess(
                        url, login(environment, "owner"), login(environment, "app"), login(environment, "server")));
    }

    private static Login login(Map<String, String> environment, String role) {
        String prefix = "WINZO_DB_" + role.toUpperCase(java.util.Locale.ROOT);
        return new Login(
                environment.getOrDefault(prefix + "_USER", "winzo_" + role),
                environment.getOrDefault(prefix + "_PASSWORD", ""));
    }

    /** The variables from which the server's data sources take their values. */
    public Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("WINZO_DB_URL", url);
        variables.put("WINZO_DB_OWNER_USER", owner.user());
        variables.put("WINZO_DB_OWNER_PASSWORD", owner.password());
        variables.put("WINZO_DB_APP_USER", app.user());
        variables.put("WINZO_DB_APP_PASSWORD", app.password());
        variables.put("WINZO_DB_SERVER_USER", server.user());
        variables.put("WINZO_DB_SERVER_PASSWORD", server.password());
        return variables;
    }

    /** A new connection of its own, outside any pool; the caller closes it. */
    public Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }
}
