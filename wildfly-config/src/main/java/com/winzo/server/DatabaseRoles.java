package com.winzo.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Applies {@code sql/roles.sql}: the roles, their schemas and their passwords. */
final class DatabaseRoles {

    private DatabaseRoles() {}

    /**
     * Creates what is missing; a second run changes nothing.
     *
     * @param superuser a connection of a superuser inside the database {@code winzo}
     */
    static void apply(Connection superuser, DatabaseAccess access) throws SQLException {
        Map<String, DatabaseAccess.Login> logins =
                Map.of("owner", access.owner(), "app", access.app(), "server", access.server());
        for (Map.Entry<String, DatabaseAccess.Login> login : logins.entrySet()) {
            try (PreparedStatement setting = superuser.prepareStatement("select set_config(?, ?, false)")) {
                setting.setString(1, "winzo." + login.getKey() + "_password");
                setting.setString(2, login.getValue().password());
                setting.execute();
            }
        }
        try (Statement statement = superuser.createStatement()) {
            statement.execute(script());
        }
    }

    private static String script() {
        try (InputStream in = DatabaseRoles.class.getResourceAsStream("/sql/roles.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
