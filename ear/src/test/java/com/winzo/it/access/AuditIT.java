package com.winzo.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** The audit trail as administrators and regulators see it. */
@WinzoTest
class AuditIT {

    @ArquillianResource
    Winzo winzo;

    @Test
    void aRefusedPermissionIsWrittenDownWithWhoWhatAndFromWhere() {
        Customer customer = winzo.customer();
        customer.api()
                .with("X-Request-Id", "r-" + customer.accountId())
                .get("/api/admin/books")
                .expect(403, "AUTH_004");

        JsonNode record = only("actorId=" + customer.accountId() + "&action=permission");

        assertThat(record.path("action").asText()).isEqualTo("permission.refused");
        assertThat(record.path("subject").asText()).isEqualTo("GET /admin/books");
        assertThat(record.path("detail").path("required").get(0).asText()).isEqualTo("books_prove");
        assertThat(record.path("requestId").asText()).isEqualTo("r-" + customer.accountId());
        assertThat(record.path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(record.path("at").asText()).isNotEmpty();
    }

    @Test
    void recordsAreSealedWithinSecondsAndTheChainFits() {
        Customer customer = winzo.customer();
        customer.api().get("/api/admin/books").expect(403);
        String query = "actorId=" + customer.accountId() + "&action=permission";

        JsonNode sealed = Await.until("the record is sealed", () -> only(query), record -> record.hasNonNull("hash"));
        JsonNode proof =
                winzo.as("admin").get("/api/admin/audit/proof").expect(200).data();

        assertThat(sealed.path("seq").asLong()).isPositive();
        assertThat(proof.path("intact").asBoolean()).isTrue();
        assertThat(proof.path("records").asLong())
                .isGreaterThanOrEqualTo(sealed.path("seq").asLong());
        assertThat(proof.path("head").asText()).hasSize(64);
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        Customer customer = winzo.customer();
        for (int i = 0; i < 3; i++) {
            customer.api().get("/api/admin/books").expect(403);
        }
        Api regulator = winzo.as("regulator");
        String query = "/api/admin/audit?action=permission.refused&actorId=" + customer.accountId() + "&limit=2";

        JsonNode first = regulator.get(query).expect(200).data();
        JsonNode second = regulator
                .get(query + "&before=" + first.get(1).path("id").asText())
                .expect(200)
                .data();

        assertThat(first).hasSize(2);
        assertThat(second).hasSize(1);
        assertThat(second.get(0).path("id").asText())
                .isLessThan(first.get(1).path("id").asText());
    }

    @Test
    void loginsAndWhatEndsThemAreWrittenDown() {
        Customer customer = winzo.customer();
        String name = customer.login().username();
        winzo.api()
                .post("/api/auth/login", Map.of("username", name, "password", "wrong"))
                .expect(401);
        String spent = customer.login().refreshToken();
        String next = refresh(spent).expect(200).data().path("refreshToken").asText();
        refresh(next).expect(200);
        refresh(spent).expect(401);
        Api again = winzo.api().as(winzo.api().login(name, customer.login().password()));
        again.delete("/api/auth/logout").expect(204);
        Api third = winzo.api().as(winzo.api().login(name, customer.login().password()));
        third.post(
                        "/api/users/change-password",
                        Map.of(
                                "currentPassword",
                                customer.login().password(),
                                "newPassword",
                                "staple of another horse"))
                .expect(204);

        JsonNode trail = winzo.as("regulator")
                .get("/api/admin/audit?subject=account/" + customer.accountId())
                .expect(200)
                .data();

        assertThat(trail)
                .extracting(record -> record.path("action").asText())
                .containsExactly(
                        "session.end_all",
                        "password.change",
                        "login.success",
                        "logout",
                        "login.success",
                        "refresh.reuse",
                        "session.renew",
                        "session.renew",
                        "login.failure",
                        "login.success",
                        "account.open");
        assertThat(trail)
                .allSatisfy(
                        record -> assertThat(record.path("address").asText()).isEqualTo("127.0.0.1"));
        assertThat(trail.toString())
                .doesNotContain(spent, next, customer.login().password());
    }

    private Answer refresh(String token) {
        return winzo.api().post("/api/auth/refresh", Map.of("refreshToken", token));
    }

    private JsonNode only(String query) {
        JsonNode found = winzo.as("regulator")
                .get("/api/admin/audit?" + query)
                .expect(200)
                .data();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
