package com.winzo.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.Driver;

/**
 * The reference that figures are related to: pgbench's built-in TPC-B script in a database of its own in the same PostgreSQL, as
 * pgbench runs it when told nothing else (simple query protocol).
 */
final class PgBench {

    static final int CLIENTS = 32;
    static final int SCALE = 20;

    private static final String NAME = "pgbench_reference";
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final Path program;
    private final Target target;
    private final String password = UUID.randomUUID().toString();
    private final List<Double> perSecond = new ArrayList<>();
    private final List<String> address;

    PgBench(Path program, Target target) {
        this.program = program;
        this.target = target;
        this.address = address();
    }

    private List<String> address() {
        try (Connection connection = target.connect()) {
            Properties url = Driver.parseURL(connection.getMetaData().getURL(), null);
            return List.of("-h", url.getProperty("PGHOST"), "-p", url.getProperty("PGPORT"), "-U", NAME);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes database and tables. */
    void prepare() {
        remove();
        execute(
                "create role " + NAME + " login password '" + password + "'",
                "create database " + NAME + " owner " + NAME);
        run("-i", "-q", "-s", Integer.toString(SCALE));
        execute("checkpoint");
    }

    /** Runs the script for that long and notes its transactions per second. */
    double measure(int seconds) {
        String output = run("-n", "-c", Integer.toString(CLIENTS), "-j", "2", "-T", Integer.toString(seconds));
        Matcher tps = TPS.matcher(output);
        if (!tps.find()) {
            throw new IllegalStateException("pgbench printed no figure:\n" + output);
        }
        double figure = Double.parseDouble(tps.group(1));
        perSecond.add(figure);
        execute("checkpoint");
        return figure;
    }

    /** The best figure so far: a neighbour that disturbs the reference must not flatter Winzo. */
    double best() {
        return perSecond.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    List<Double> all() {
        return List.copyOf(perSecond);
    }

    void remove() {
        execute("drop database if exists " + NAME + " with (force)", "drop role if exists " + NAME);
    }

    private String run(String... options) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(address);
        command.addAll(List.of(options));
        command.add(NAME);
        return Programs.run(command, Map.of("PGPASSWORD", password));
    }

    private void execute(String... statements) {
        try (Connection connection = target.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
