package com.winzo.it.account;

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

/** The holder sees who tried to log in and from which devices, and hears of a new one. */
@WinzoTest
class DeviceIT {

    private static final String PHONE = "Winzo for Android 7.1";

    @ArquillianResource
    Winzo winzo;

    @Test
    void theHolderSeesEveryAttempt() {
        Customer customer = winzo.customer();
        login(customer, PHONE, "wrong").expect(401, "AUTH_001");

        JsonNode attempts = customer.api().get("/api/auth/logins").expect(200).data();

        assertThat(attempts)
                .extracting(each -> each.path("outcome").asText())
                .containsExactly("wrong_password", "success");
        assertThat(attempts.get(0).path("device").asText()).isEqualTo(PHONE);
        assertThat(attempts.get(0).path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(attempts.get(0).path("at").asText()).isNotEmpty();
        JsonNode older = customer.api()
                .get("/api/auth/logins?limit=1&before="
                        + attempts.get(0).path("id").asText())
                .expect(200)
                .data();
        assertThat(older).hasSize(1);
        assertThat(older.get(0).path("outcome").asText()).isEqualTo("success");
        assertThat(winzo.as("support")
                        .get("/api/admin/accounts/" + customer.accountId() + "/logins")
                        .expect(200)
                        .data())
                .hasSize(2);
    }

    @Test
    void whatAForwarderSaysOfItselfIsNotBelieved() {
        Customer customer = winzo.customer();
        winzo.api()
                .with("X-Forwarded-For", "192.0.2.77")
                .with("X-Real-IP", "192.0.2.77")
                .with("Forwarded", "for=192.0.2.77")
                .post("/api/auth/login", Map.of("username", customer.login().username(), "password", "wrong"))
                .expect(401);

        JsonNode attempts = customer.api().get("/api/auth/logins").expect(200).data();

        assertThat(attempts.get(0).path("address").asText()).isEqualTo("127.0.0.1");
    }

    @Test
    void aNewDeviceIsAnnouncedOnceAndAnUpdatedOneIsNotNew() {
        Customer customer = winzo.customer();
        assertThat(newDevices(customer)).isZero();

        login(customer, PHONE, customer.login().password()).expect(200);

        Await.until("the holder is told", () -> newDevices(customer) == 1);
        String mails = winzo.as("admin").get("/api/admin/mails").expect(200).body();
        assertThat(mails).contains(customer.login().username() + "@example.com").contains("Winzo for Android 7.1");
        login(customer, "Winzo for Android 7.2", customer.login().password()).expect(200);
        assertThat(customer.api().get("/api/auth/devices").expect(200).data())
                .hasSize(2)
                .first()
                .satisfies(latest -> assertThat(latest.path("device").asText()).isEqualTo("Winzo for Android 7.2"));
        assertThat(newDevices(customer)).isEqualTo(1);
    }

    @Test
    void aForgottenDeviceIsLoggedOutAndNewAgain() {
        Customer customer = winzo.customer();
        Api phone = winzo.api()
                .with(
                        "Authorization",
                        "Bearer "
                                + login(customer, PHONE, customer.login().password())
                                        .expect(200)
                                        .data()
                                        .path("accessToken")
                                        .asText());
        JsonNode device =
                customer.api().get("/api/auth/devices").expect(200).data().get(0);
        assertThat(device.path("device").asText()).isEqualTo(PHONE);

        customer.api().delete("/api/auth/devices/" + device.path("id").asText()).expect(204);

        phone.get("/api/auth/me").expect(401, "AUTH_003");
        customer.api().get("/api/auth/me").expect(200);
        assertThat(customer.api().get("/api/auth/devices").expect(200).data()).hasSize(1);
        login(customer, PHONE, customer.login().password()).expect(200);
        Await.until("the holder is told again", () -> newDevices(customer) == 2);
    }

    private Answer login(Customer customer, String device, String password) {
        return winzo.api()
                .with("User-Agent", device)
                .post("/api/auth/login", Map.of("username", customer.login().username(), "password", password));
    }

    private static long newDevices(Customer customer) {
        JsonNode told =
                customer.api().get("/api/users/notifications").expect(200).data();
        long count = 0;
        for (JsonNode each : told) {
            count += each.path("type").asText().equals("new_device") ? 1 : 0;
        }
        return count;
    }
}
