package com.winzo.bench;

import at.favre.lib.crypto.bcrypt.BCrypt;
import com.winzo.it.client.Customer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What a login costs beside the hashing, and what a storm of them costs the bets: hashing has a pool of its own. */
final class Logins implements Scenario {

    private static final int BETS_PER_SECOND = 300;
    private static final int LOGINS_PER_SECOND = 200;
    private static final int ALONE_PER_SECOND = 50;
    private static final double ALONE_P95_MS_MAX = 10;
    private static final int WARM_UP_SECONDS = 90;

    /** As many again warm up. */
    private static final int HASHES = 500;

    /** Of production; in the rest of the bench passwords are cheap. */
    private static final int COST = 12;

    /** Of calm and storm in turns: the ups and downs of a machine are larger than what a storm costs. */
    private static final int ROUNDS = 5;

    private static final double P99_FACTOR_MAX = 1.5;

    private static final String WRONG_PASSWORD = "401 AUTH_001";
    private static final String SHED = "503 SYS_001";

    @Override
    public String name() {
        return "logins";
    }

    @Override
    public void run(Bench bench) {
        measureAloneLogins(bench);
        // None of the stage's: those log in again, and a right password gets a hash of the server's cost.
        Customer attacked = bench.target().winzo().customer();
        makeExpensive(bench, attacked);
        Supplier<Lane> bets = () ->
                bench.lane("bets", new Slips(bench.stage(), bench.options().stake()).uniform(), BETS_PER_SECOND);
        Lane logins = new Lane(
                "logins",
                List.of(bench.traderToken()),
                List.of(new Request(
                        Request.NOBODY,
                        "POST",
                        "/api/auth/login",
                        Slips.json(Map.of("username", attacked.login().username(), "password", "not the password")))),
                LOGINS_PER_SECOND);
        bench.openLoop().run(List.of(bets.get(), logins), WARM_UP_SECONDS);
        double[] calmMs = new double[ROUNDS];
        double[] stormMs = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            calmMs[round] = measureCalm(bench, bets.get());
            stormMs[round] = measureStorm(bench, bets.get(), logins);
        }
        bench.report()
                .figure(
                        "logins: p99 of bets in a storm of logins, times the p99 without (medians)",
                        median(stormMs) / median(calmMs),
                        Goal.atMost(P99_FACTOR_MAX));
    }

    private static double measureCalm(Bench bench, Lane bets) {
        Outcome calm =
                bench.openLoop().run(List.of(bets), bench.options().seconds()).get("bets");
        bench.report().run("bets alone", calm, Outcome.CREATED);
        return calm.latencyMs(99);
    }

    private static double measureStorm(Bench bench, Lane bets, Lane logins) {
        Map<String, Outcome> storm =
                bench.openLoop().run(List.of(bets, logins), bench.options().seconds());
        bench.report().run("bets in the storm", storm.get("bets"), Outcome.CREATED);
        bench.report().run("the storm: hashed", storm.get("logins"), WRONG_PASSWORD);
        if (storm.get("logins").count(SHED) == 0) {
            throw new IllegalStateException("no login of the storm was shed: its hash is not of production's cost");
        }
        return storm.get("bets").latencyMs(99);
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    /** With the cheapest cost, so that what is not hashing shows; what hashing takes even so is measured, and taken off. */
    private static void measureAloneLogins(Bench bench) {
        double hashMs = hashMs(bench, bench.stage().customers().getFirst());
        List<Request> right = bench.stage().customers().stream()
                .map(Customer::login)
                .map(login -> new Request(
                        Request.NOBODY,
                        "POST",
                        "/api/auth/login",
                        Slips.json(Map.of("username", login.username(), "password", login.password()))))
                .toList();
        bench.constantRate("warm-up", right, ALONE_PER_SECOND, WARM_UP_SECONDS);
        Outcome alone = bench.constantRate(
                "logins", right, ALONE_PER_SECOND, bench.options().seconds());
        bench.report().run("logins, bcrypt cheap", alone, Outcome.OK);
        bench.report().line("a hash at that cost takes %.2f ms (p50, in this JVM)", hashMs);
        bench.report()
                .figure(
                        "logins: all but the hashing, p95 ms",
                        alone.latencyMs(95) - hashMs,
                        Goal.atMost(ALONE_P95_MS_MAX));
    }

    /** How long it takes to verify the customer's password, as the server does it. */
    private static double hashMs(Bench bench, Customer customer) {
        char[] password = customer.login().password().toCharArray();
        char[] hash = hash(bench, customer).toCharArray();
        long[] nanos = new long[HASHES];
        for (int i = 0; i < 2 * HASHES; i++) {
            long start = System.nanoTime();
            if (!BCrypt.verifyer().verify(password, hash).verified) {
                throw new IllegalStateException(
                        "the password of " + customer.login().username() + " is another");
            }
            nanos[i % HASHES] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[HASHES / 2] / 1e6;
    }

    private static String hash(Bench bench, Customer customer) {
        try (Connection connection = bench.target().books().connect();
                PreparedStatement query =
                        connection.prepareStatement("select password_hash from account where id = ?::uuid")) {
            query.setString(1, customer.accountId());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if the customer had registered in production. */
    private static void makeExpensive(Bench bench, Customer customer) {
        byte[] password = customer.login().password().getBytes(StandardCharsets.UTF_8);
        String hash = new String(BCrypt.withDefaults().hash(COST, password), StandardCharsets.US_ASCII);
        try (Connection connection = bench.target().books().connect();
                PreparedStatement update =
                        connection.prepareStatement("update account set password_hash = ? where id = ?::uuid")) {
            update.setString(1, hash);
            update.setString(2, customer.accountId());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
