package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** What customers agree to after their registration. */
@WinzoTest
class ConsentIT {

    private static final String IN_FORCE = "2026-01";

    @ArquillianResource
    Winzo winzo;

    @Test
    void aConsentIsGivenAndTakenBackAndBothStayOnRecord() {
        Customer customer = winzo.customer();
        give(customer, "terms", IN_FORCE, true).expect(200);
        give(customer, "marketing", IN_FORCE, true).expect(200);
        give(customer, "marketing", IN_FORCE, false).expect(200);

        JsonNode history = customer.api().get("/api/users/consents").expect(200).data();

        assertThat(history)
                .extracting(consent -> consent.path("kind").asText() + " "
                        + consent.path("granted").asBoolean())
                .containsExactly("terms true", "marketing true", "marketing false");
    }

    @Test
    void onlyWhatIsInForceIsAgreedTo() {
        Customer customer = winzo.customer();

        give(customer, "terms", "1999-12", true).expect(422, "VAL_003");
        give(customer, "terms", IN_FORCE, false).expect(409, "VAL_005");
        give(customer, "cookies", IN_FORCE, true).expect(400, "VAL_002");
        assertThat(customer.api().get("/api/users/consents").expect(200).data()).isEmpty();
    }

    private static Answer give(Customer customer, String kind, String version, boolean granted) {
        return customer.api().post("/api/users/consents", Map.of("kind", kind, "version", version, "granted", granted));
    }
}
