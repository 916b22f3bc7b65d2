package com.winzo.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrators give roles and take them away, with effect at the next request. */
@WinzoTest
class RoleIT {

    @ArquillianResource
    Winzo winzo;

    @Test
    void aGrantedRoleWorksAtTheNextLoginAndARevokedOneNoMoreAtTheNextRequest() {
        Customer person = winzo.customer();
        person.api().get("/api/admin/accounts?login=player").expect(403, "AUTH_004");

        JsonNode granted =
                change(winzo.as("admin"), person, "support", true).expect(200).data();

        assertThat(granted.path("roles")).extracting(JsonNode::asText).containsExactly("user", "support");
        person.api().get("/api/auth/me").expect(401, "AUTH_003");
        Api staff = winzo.api()
                .as(winzo.api().login(person.login().username(), person.login().password()));
        // Nobody is staff without a second factor: what is missing now is that, not the role.
        staff.get("/api/admin/accounts?login=player").expect(403, "AUTH_007");

        change(winzo.as("admin"), person, "support", false).expect(200);

        staff.get("/api/admin/accounts?login=player").expect(401, "AUTH_003");
        winzo.api()
                .as(winzo.api().login(person.login().username(), person.login().password()))
                .get("/api/admin/accounts?login=player")
                .expect(403, "AUTH_004");
        JsonNode trail = winzo.as("regulator")
                .get("/api/admin/audit?action=role&subject=account/" + person.accountId())
                .expect(200)
                .data();
        assertThat(trail)
                .extracting(record -> record.path("action").asText())
                .containsExactly("role.revoke", "role.grant");
        assertThat(trail.get(0).path("detail").path("reason").asText()).isEqualTo("A test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "service"})
    void onlyRolesOfStaffAreGranted(String role) {
        change(winzo.as("admin"), winzo.customer(), role, true).expect(422, "VAL_003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"support", "trader", "regulator"})
    void nobodyElseGrants(String actor) {
        change(winzo.as(actor), winzo.customer(), "support", true).expect(403, "AUTH_004");
    }

    @Test
    void nobodyChangesTheirOwnRolesSoAnAdministratorRemains() {
        Api admin = winzo.as("admin");
        String own = admin.get("/api/auth/me").expect(200).data().path("id").asText();

        admin.post("/api/admin/accounts/" + own + "/roles", order("admin", false))
                .expect(403, "AUTH_004");

        admin.get("/api/admin/books").expect(200);
    }

    private static Answer change(Api actor, Customer person, String role, boolean granted) {
        return actor.post("/api/admin/accounts/" + person.accountId() + "/roles", order(role, granted));
    }

    private static Map<String, Object> order(String role, boolean granted) {
        return Map.of("role", role, "granted", granted, "reason", "A test");
    }
}
