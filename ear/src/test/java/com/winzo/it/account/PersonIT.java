package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of a customer: theirs to see and change, sealed in the database, masked for staff. */
@WinzoTest
class PersonIT {

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @Test
    void nothingOfAPersonLiesOpenInTheDatabase() {
        Customer customer = winzo.customer();
        customer.api()
                .put("/api/users/profile", Map.of("contact", Map.of("phone", "+12025550123", "city", "Springfield")))
                .expect(200);

        assertThat(row(customer))
                .contains(customer.login().username() + "\"")
                .doesNotContain("example.com", "Lovelace", "1990-12-10", "2025550123", "Springfield");
    }

    @Test
    void anAddressIsFoundWhateverItsCaseAlthoughItIsSealed() {
        Customer customer = winzo.customer();
        String email = customer.login().username() + "@example.com";

        winzo.api().login(email, customer.login().password());
        winzo.api().login(email.toUpperCase(Locale.ROOT), customer.login().password());
    }

    @Test
    void theHolderChangesTheContactPartByPart() {
        Customer customer = winzo.customer();
        customer.api()
                .put("/api/users/profile", Map.of("contact", Map.of("phone", "+12025550123")))
                .expect(200);
        customer.api()
                .put("/api/users/profile", Map.of("contact", Map.of("city", "Boston")))
                .expect(200);

        JsonNode profile = customer.api().get("/api/users/profile").expect(200).data();

        assertThat(profile.path("contact").path("phone").asText()).isEqualTo("+12025550123");
        assertThat(profile.path("contact").path("city").asText()).isEqualTo("Boston");
        assertThat(profile.path("firstName").asText()).isEqualTo("Ada");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "oddsFormat, roman",
        "language, not a language",
        "currency, Euro",
        "timeZone, Mars/Olympus",
        "notifications, yes"
    })
    void knownPreferencesHaveKnownValues(String name, String value) {
        winzo.customer()
                .api()
                .put("/api/users/preferences", Map.of(name, value))
                .expect(400, "VAL_002");
    }

    @Test
    void staffSeeAMaskAndTheRestForAReason() {
        Customer customer = winzo.customer();
        String path = "/api/admin/accounts/" + customer.accountId() + "/person";

        JsonNode masked = winzo.as("support").get(path).expect(200).data();
        assertThat(masked.path("email").asText()).isEqualTo("i***@example.com");
        assertThat(masked.path("lastName").asText()).isEqualTo("L***");
        assertThat(masked.path("dateOfBirth").asText()).isEqualTo("1990-**-**");

        winzo.as("support").post(path, Map.of("reason", "Curiosity")).expect(403, "AUTH_004");
        customer.api().get(path).expect(403, "AUTH_004");
        winzo.as("admin").post(path, Map.of()).expect(400, "VAL_001");
        JsonNode revealed = winzo.as("admin")
                .post(path, Map.of("reason", "Chargeback 4711"))
                .expect(200)
                .data();
        assertThat(revealed.path("lastName").asText()).startsWith("Lovelace");
        assertThat(books.text("select detail->>'reason' from audit_record where action = 'account.reveal' and subject ="
                        + " 'account/" + customer.accountId() + "'"))
                .isEqualTo("Chargeback 4711");
    }

    @Test
    void theKeyIsChangedWithoutAnybodyNoticing() {
        Customer customer = winzo.customer();
        Customer fromBefore = winzo.customer();
        books.text("update account set sealed_person = null, email_mark = null, email = 'Old-" + fromBefore.accountId()
                + "@example.com', first_name = 'Grace', last_name = 'Hopper', date_of_birth = '1980-01-01' where id = '"
                + fromBefore.accountId() + "' returning id::text");
        String before = keyId(customer);

        winzo.runJob("person-key-rotation");

        assertThat(keyId(customer)).isNotEqualTo(before).isEqualTo(keyId(fromBefore));
        assertThat(customer.api()
                        .get("/api/users/profile")
                        .data()
                        .path("lastName")
                        .asText())
                .startsWith("Lovelace");
        winzo.api()
                .login(
                        "old-" + fromBefore.accountId() + "@example.com",
                        fromBefore.login().password());
        assertThat(row(fromBefore)).doesNotContain("Hopper", "1980-01-01", "example.com");
    }

    private String row(Customer customer) {
        return books.text("select row_to_json(a)::text from account a where id = '" + customer.accountId() + "'");
    }

    /** Tink writes it after the first byte. */
    private String keyId(Customer customer) {
        return books.text("select encode(substring(sealed_person from 2 for 4), 'hex') from account where id = '"
                + customer.accountId() + "'");
    }
}
