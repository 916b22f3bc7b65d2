package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Accounts that are used with the same device, or paid with the same instrument, are shown to staff and stopped by nobody. */
@WinzoTest
class SharedMeansIT {

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @Test
    void whoSharesADeviceIsFlaggedForTheOther() {
        String device = "device-" + UUID.randomUUID();
        Customer one = winzo.customer();
        Customer other = winzo.customer();

        login(one, device);
        assertThat(flags(one)).doesNotContain("same_device");
        login(other, device);
        login(other, device);

        assertFlagged(one, "same_device", other);
        assertFlagged(other, "same_device", one);
        assertThat(books.rows("select mark::text from account_means where account_id = '" + one.accountId() + "'")
                        .toString())
                .doesNotContain(device);
    }

    @Test
    void whoPaysWithTheSameInstrumentIsFlagged() {
        String instrument = "tok_" + UUID.randomUUID();
        Customer one = winzo.customer();
        Customer other = winzo.customer();

        pay(one, "deposit", "20.00", instrument);
        pay(one, "withdraw", "5.00", instrument);
        assertThat(flags(one)).doesNotContain("same_instrument");
        pay(other, "deposit", "20.00", instrument);

        assertFlagged(one, "same_instrument", other);
        assertFlagged(other, "same_instrument", one);
        assertThat(other.balance()).isEqualByComparingTo("20.00");
    }

    @Test
    void withoutAnIdThatCouldBeOnesOwnNobodyIsFlagged() {
        Customer one = winzo.customer();
        Customer other = winzo.customer();

        login(one, "short");
        login(other, "short");

        assertThat(flags(other)).doesNotContain("same_device");
    }

    private void login(Customer customer, String device) {
        winzo.api()
                .with("X-Device-Id", device)
                .post(
                        "/api/auth/login",
                        Map.of(
                                "username",
                                customer.login().username(),
                                "password",
                                customer.login().password()))
                .expect(200);
    }

    private static void pay(Customer customer, String direction, String amount, String instrument) {
        customer.api()
                .post(
                        "/api/payments/" + direction,
                        Map.of(
                                "amount",
                                new BigDecimal(amount),
                                "currency",
                                "USD",
                                "method",
                                "sandbox",
                                "instrument",
                                instrument))
                .expect(201);
    }

    private void assertFlagged(Customer customer, String flag, Customer other) {
        assertThat(flags(customer)).contains(flag);
        assertThat(standing(customer).path("related"))
                .filteredOn(each -> each.path("kind").asText().equals(flag))
                .extracting(each -> each.path("accountId").asText())
                .containsExactly(other.accountId());
    }

    private List<String> flags(Customer customer) {
        return standing(customer)
                .path("flags")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    /** As support sees it. */
    private JsonNode standing(Customer customer) {
        return winzo.as("support")
                .get("/api/admin/accounts/" + customer.accountId())
                .expect(200)
                .data();
    }
}
