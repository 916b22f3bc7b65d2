package com.winzo.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Starts a database, commits a row and dies without stopping it, like a launcher under kill -9. */
final class DyingLauncher {

    static final int STATUS = 9;

    private DyingLauncher() {}

    public static void main(String[] arguments) throws SQLException {
        Path folder = Path.of(arguments[0]);
        EmbeddedDatabase database =
                new EmbeddedDatabase(folder, Path.of(arguments[1]), new Secrets(folder.resolve("secrets")), 0);
        database.start();
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('orphan')");
        }
        Runtime.getRuntime().halt(STATUS);
    }
}
