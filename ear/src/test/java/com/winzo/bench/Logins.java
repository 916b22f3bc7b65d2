package com.winzo.bench;

import at.favre.lib.crypto.bcrypt.BCrypt;
import com.winzo.it.client.Customer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What a login costs beside the hashing, and what a storm of them costs the bets: hashing has a pool of its own. */
final class Logins implements Scenario {

    private static final int BETS_PER_SECOND = 300;
    private static final int LOGINS_PER_SECOND = 200;
    private static final int ALONE_PER_SECOND = 50;
    private static final double ALONE_P95_MS_MAX = 10;
    private static final int WARM_UP_SECONDS = 20;

    /** Of production; in the rest of the bench passwords are cheap. */
    private static final int COST = 12;

    private static final double P99_FACTOR_MAX = 1.5;

    @Override
    public String name() {
        return "logins";
    }

    @Override
    public void run(Bench bench) {
        measureAloneLogins(bench);
        Customer attacked = bench.stage().customers().getFirst();
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
        Outcome calm = bench.openLoop()
                .run(List.of(bets.get()), bench.options().seconds())
                .get("bets");
        bench.report().run("bets alone", calm, Outcome.CREATED);
        Map<String, Outcome> storm = bench.openLoop()
                .run(List.of(bets.get(), logins), bench.options().seconds());
        bench.report().run("bets in the storm", storm.get("bets"), Outcome.CREATED);
        bench.report().run("the storm: hashed", storm.get("logins"), "401");
        bench.report()
                .figure(
                        "logins: p99 of bets in a storm of logins, times the p99 without",
                        storm.get("bets").latencyMs(99) / calm.latencyMs(99),
                        Goal.atMost(P99_FACTOR_MAX));
    }

    /** With the cheapest cost, so that what is not hashing shows. */
    private static void measureAloneLogins(Bench bench) {
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
        bench.report().run("logins, bcrypt aside", alone, Outcome.OK);
        bench.report()
                .figure("logins: all but the hashing, p95 ms", alone.latencyMs(95), Goal.atMost(ALONE_P95_MS_MAX));
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
