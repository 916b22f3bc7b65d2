package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Login;
import com.winzo.it.client.Socket;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Where somebody is logged in, and how they end it. */
@WinzoTest
class SessionIT {

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @Test
    void theHolderSeesWhereTheyAreLoggedIn() {
        Customer customer = winzo.customer();
        Api phone = secondLogin(customer, "Winzo for Android 7");

        JsonNode sessions = phone.get("/api/auth/sessions").expect(200).data();

        assertThat(sessions).hasSize(2);
        JsonNode own = sessions.get(0);
        assertThat(own.path("current").asBoolean()).isTrue();
        assertThat(own.path("device").asText()).startsWith("Winzo for Android 7");
        assertThat(own.path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(own.path("lastUsedAt").asText())
                .isEqualTo(own.path("createdAt").asText());
        assertThat(sessions.get(1).path("current").asBoolean()).isFalse();
    }

    @Test
    void aRenewalIsAUse() {
        Customer customer = winzo.customer();
        secondLogin(customer, "another");
        winzo.api()
                .post(
                        "/api/auth/refresh",
                        Map.of("refreshToken", customer.login().refreshToken()))
                .expect(200);

        JsonNode first =
                customer.api().get("/api/auth/sessions").expect(200).data().get(0);

        assertThat(first.path("current").asBoolean()).isTrue();
        assertThat(first.path("lastUsedAt").asText())
                .isGreaterThan(first.path("createdAt").asText());
    }

    @Test
    void oneSessionIsEndedAndNoOther() {
        Customer customer = winzo.customer();
        Api phone = secondLogin(customer, "phone");
        String phonesId =
                phone.get("/api/auth/sessions").data().get(0).path("id").asText();

        customer.api().delete("/api/auth/sessions/" + phonesId).expect(204);

        phone.get("/api/auth/me").expect(401, "AUTH_003");
        assertThat(customer.api().get("/api/auth/sessions").expect(200).data()).hasSize(1);
        customer.api().delete("/api/auth/sessions/" + phonesId).expect(404, "VAL_004");
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        Customer customer = winzo.customer();
        Customer stranger = winzo.customer();
        String session = customer.api()
                .get("/api/auth/sessions")
                .data()
                .get(0)
                .path("id")
                .asText();

        stranger.api().delete("/api/auth/sessions/" + session).expect(404, "VAL_004");
        winzo.as("admin").delete("/api/auth/sessions/" + session).expect(404, "VAL_004");
        winzo.api().delete("/api/auth/sessions/" + session).expect(401, "AUTH_003");

        customer.api().get("/api/auth/me").expect(200);
    }

    @Test
    void loggingOutEverywhereEndsEverySessionAndSocket() {
        Customer customer = winzo.customer();
        Api phone = secondLogin(customer, "phone");
        try (Socket socket = winzo.socket(customer)) {
            phone.delete("/api/auth/sessions").expect(204);

            phone.get("/api/auth/me").expect(401, "AUTH_003");
            customer.api().get("/api/auth/me").expect(401, "AUTH_003");
            winzo.api()
                    .post(
                            "/api/auth/refresh",
                            Map.of("refreshToken", customer.login().refreshToken()))
                    .expect(401, "AUTH_003");
            Await.within(Duration.ofSeconds(1), "the socket is closed").until(() -> socket.closeCode() == 4401);
        }
    }

    @Test
    void endingSessionsAsksWhoItIsAndLoggingOutDoesNot() {
        Customer customer = winzo.customer();
        Api phone = secondLogin(customer, "phone");
        books.agePassword(customer.accountId());
        Api own = winzo.renewed(customer).api();

        own.delete("/api/auth/sessions").expect(403, "AUTH_006");
        for (JsonNode session : own.get("/api/auth/sessions").expect(200).data()) {
            own.delete("/api/auth/sessions/" + session.path("id").asText()).expect(403, "AUTH_006");
        }

        phone.get("/api/auth/me").expect(200);
        own.delete("/api/auth/logout").expect(204);
    }

    @Test
    void staffLogEverybodyOut() {
        Customer customer = winzo.customer();
        Customer another = winzo.customer();
        Api admin = winzo.as("admin");
        try (Socket socket = winzo.socket(customer)) {
            winzo.as("support").post("/api/admin/jobs/session-end", null).expect(403, "AUTH_004");

            admin.post("/api/admin/jobs/session-end", null).expect(202);

            for (Api api : List.of(customer.api(), another.api(), admin)) {
                Await.until("the session is over", () -> api.get("/api/auth/me").status() == 401);
            }
            Await.until("the socket is closed", () -> socket.closeCode() == 4401);
            winzo.api()
                    .post(
                            "/api/auth/refresh",
                            Map.of("refreshToken", another.login().refreshToken()))
                    .expect(401, "AUTH_003");
            winzo.loggedInAgain(customer).api().get("/api/auth/me").expect(200);
        } finally {
            winzo.forgetStaff();
        }
        assertThat(books.text("select username from audit_record r join account a on a.id = r.actor_id"
                        + " where action = 'job.start' and subject = 'job/session-end' order by r.id desc limit 1"))
                .isEqualTo("admin");
        assertThat(books.number(
                        "select (detail->>'count')::int from audit_record where action = 'session.end_everybody'"
                                + " order by id desc limit 1"))
                .isPositive();
    }

    @Test
    void staffLogSomebodyOutEverywhere() {
        Customer customer = winzo.customer();
        String path = "/api/admin/accounts/" + customer.accountId() + "/sessions";
        winzo.as("support").delete(path).expect(403, "AUTH_004");

        winzo.as("admin").delete(path).expect(204);

        customer.api().get("/api/auth/me").expect(401, "AUTH_003");
        winzo.api().login(customer.login().username(), customer.login().password());
    }

    private Api secondLogin(Customer customer, String device) {
        Login login = winzo.api()
                .with("User-Agent", device)
                .login(customer.login().username(), customer.login().password());
        return winzo.api().as(login);
    }
}
