package com.winzo.it.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that is well formed and meant to hurt. */
@WinzoTest
class HostileInputIT {

    @ArquillianResource
    Winzo winzo;

    @ParameterizedTest
    @CsvSource({"20, 200", "60, 400", "1000, 400", "10000, 400"})
    void whatIsNestedTooDeeplyIsRefused(int levels, int status) {
        Customer customer = winzo.customer();
        String nested = "{\"deep\":" + "[".repeat(levels) + "]".repeat(levels) + "}";

        Answer answer = customer.api()
                .sendRaw("PUT", "/api/users/preferences", nested.getBytes(StandardCharsets.UTF_8))
                .expect(status);

        assertThat(answer.code()).isEqualTo(status == 200 ? "" : "VAL_002");
    }

    @Test
    void aParameterSentTwiceMeansTheFirst() {
        Customer customer = winzo.customer();
        winzo.api()
                .post("/api/auth/login", Map.of("username", customer.login().username(), "password", "wrong"))
                .expect(401);

        JsonNode logins = customer.api()
                .get("/api/auth/logins?limit=1&limit=200&accountId=0199a1b2-0000-7000-8000-000000000001")
                .expect(200)
                .data();

        assertThat(logins).hasSize(1);
    }

    @Test
    void whatStandsInTheAddressTakesNoPlaceInTheBody() {
        Customer customer = winzo.customer();
        Customer other = winzo.customer();

        winzo.api()
                .post(
                        "/api/auth/login?username=" + customer.login().username(),
                        Map.of("username", other.login().username(), "password", "wrong"))
                .expect(401, "AUTH_001");
        winzo.api()
                .post("/api/auth/login?password=nothing-secret", Map.of("username", "somebody"))
                .expect(400, "VAL_001");

        assertThat(customer.api().get("/api/auth/logins").expect(200).data()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"firstName\":\"Ada\",\"roles\":[\"admin\"]}",
                "{\"firstName\":\"Ada\",\"status\":\"active\"}",
                "{\"firstName\":\"Ada\",\"id\":\"0199a1b2-0000-7000-8000-000000000001\"}",
                "{\"firstName\":\"Ada\",\"email\":\"other@example.com\"}",
                "{\"firstName\":\"Ada\",\"contact\":{\"city\":\"Boston\",\"verified\":true}}"
            })
    void aProfileTakesNothingThatIsNotItsHoldersToChange(String body) {
        Customer customer = winzo.customer();

        customer.api()
                .sendRaw("PUT", "/api/users/profile", body.getBytes(StandardCharsets.UTF_8))
                .expect(400, "VAL_002");

        assertThat(customer.api().get("/api/auth/me").expect(200).data().path("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("user");
    }
}
