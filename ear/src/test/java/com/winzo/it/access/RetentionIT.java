package com.winzo.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** The job that forgets what nobody needs to know any more. */
@WinzoTest
class RetentionIT {

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @Test
    void whatIsOlderThanItsPeriodGoesAndTheTrailStaysProvable() throws SQLException {
        Customer customer = winzo.customer();
        String account = customer.accountId();
        execute(
                "set role winzo_owner",
                month("login_attempt"),
                month("audit_record"),
                "insert into login_attempt (id, account_id, outcome, address, attempted_at) values"
                        + " (uuid_lower_bound('2015-03-09Z'), '" + account
                        + "', 'success', '192.0.2.1', '2015-03-09Z')",
                "insert into audit_record (id, action, subject, detail, created_at) values"
                        + " (uuid_lower_bound('2015-03-09Z'), 'retention.test', 'account/" + account
                        + "', '{}', '2015-03-09Z')",
                "insert into known_device values (gen_random_uuid(), '" + account
                        + "', repeat('0', 64), 'An old phone'," + " '192.0.2.1', '2015-03-09Z', '2015-03-09Z')");
        Api regulator = winzo.as("regulator");
        long before = Await.until(
                        "the old record is sealed",
                        () -> proof(regulator),
                        proof -> proof.path("unsealed").asLong() == 0)
                .path("records")
                .asLong();

        winzo.runJob("retention");

        assertThat(books.number("select count(*) from login_attempt where attempted_at < '2016-01-01Z'"))
                .isZero();
        assertThat(books.number("select count(*) from login_attempt where account_id = '" + account + "'"))
                .isPositive();
        assertThat(customer.api().get("/api/auth/devices").expect(200).data()).hasSize(1);
        assertThat(regulator
                        .get("/api/admin/audit?action=retention.test")
                        .expect(200)
                        .data())
                .isEmpty();
        JsonNode proof = proof(regulator);
        assertThat(proof.path("intact").asBoolean()).isTrue();
        assertThat(proof.path("records").asLong()).isGreaterThanOrEqualTo(before);
        assertThat(proof.path("forgottenBefore").asText()).isNotEmpty();
        assertThat(regulator
                        .get("/api/admin/audit?action=audit.forget")
                        .expect(200)
                        .data())
                .isNotEmpty();
    }

    private static JsonNode proof(Api regulator) {
        return regulator.get("/api/admin/audit/proof").expect(200).data();
    }

    private static String month(String table) {
        return "create table " + table + "_2015_03 partition of " + table
                + " for values from (uuid_lower_bound('2015-03-01Z')) to (uuid_lower_bound('2015-04-01Z'))";
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = books.connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
