package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Socket;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It is a person who is excluded, whatever accounts they have or open. */
@WinzoTest
class ExcludedPersonIT {

    private static final String EXCLUSION = "/api/users/self-exclusion";
    private static final Map<String, Object> HALF_A_YEAR = Map.of("months", 6);

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    private final String name = "Somebody " + Winzo.letters(UUID.randomUUID().toString());

    @Test
    void whoIsExcludedDoesNotBetUnderANewAccount() {
        MarketOnOffer market = winzo.desk().event().moneyline("1.90", "2.10");
        exclude(winzo.customerCalled(name));

        Customer again = winzo.customerCalled(name.toUpperCase(Locale.ROOT));

        assertThat(winzo.status(again)).isEqualTo("pending");
        assertThat(winzo.standing(again).path("flags").toString()).isEqualTo("[\"same_person\"]");
        again.tryDeposit("5.00").expect(403, "AUTH_005");
        again.tryBet("5.00", market.pick("home")).expect(403, "AUTH_005");
        winzo.changeStatus(again, "active").expect(409, "VAL_005");
        assertThat(winzo.status(again)).isEqualTo("pending");
    }

    @ParameterizedTest
    @ValueSource(strings = {"banned", "self_excluded"})
    void whomStaffKeepOutNeitherUntilStaffHaveFoundAnotherPerson(String status) {
        winzo.changeStatus(winzo.customerCalled(name), status).expect(200);
        Customer another = winzo.customerCalled(name);
        assertThat(winzo.status(another)).isEqualTo("pending");
        winzo.changeStatus(another, "active").expect(409, "VAL_005");

        JsonNode standing = activateAsAnother(another).expect(200).data();

        assertThat(standing.path("status").asText()).isEqualTo("active");
        assertThat(standing.path("differentPerson").asBoolean()).isTrue();
        assertThat(books.text(
                        "select detail->>'differentPerson' from audit_record where action = 'account.status' and subject ="
                                + " 'account/" + another.accountId() + "'"))
                .isEqualTo("true");
        winzo.changeStatus(another, "suspended").expect(200);
        winzo.changeStatus(another, "active").expect(200);
        assertThat(winzo.status(winzo.customerCalled(name)))
                .as("the next one may be either")
                .isEqualTo("pending");
    }

    @Test
    void whoseTimeIsOverIsKeptOutNoMore() {
        Customer first = winzo.customerCalled(name);
        exclude(first);
        books.change("update account set excluded_until = now() where id = '" + first.accountId() + "'");

        assertThat(winzo.status(winzo.customerCalled(name))).isEqualTo("active");
    }

    @Test
    void anExclusionReachesEveryAccountOfThePerson() {
        Customer first = winzo.customerCalled(name);
        Customer second = winzo.customerCalled(name);
        Customer asleep = winzo.customerCalled(name);
        Customer closed = winzo.customerCalled(name);
        Customer namesake = winzo.customerCalled(name);
        Customer stranger = winzo.customer();
        winzo.changeStatus(asleep, "dormant").expect(200);
        winzo.changeStatus(closed, "closed").expect(200);
        winzo.changeStatus(namesake, "suspended").expect(200);
        activateAsAnother(namesake).expect(200);

        try (Socket socket = winzo.socket(second)) {
            String until = exclude(first);

            Await.within(Duration.ofSeconds(1), "the socket is closed").until(() -> socket.closeCode() == 4401);
            for (Customer same : List.of(first, second, asleep)) {
                assertThat(winzo.status(same)).isEqualTo("self_excluded");
                assertThat(winzo.standing(same).path("excludedUntil").asText()).isEqualTo(until);
            }
            Await.until(
                    "the holder is told", () -> winzo.mailsTo(second).stream().anyMatch(text -> text.contains(until)));
        }
        assertThat(winzo.status(closed)).isEqualTo("closed");
        assertThat(winzo.status(namesake)).as("somebody else by the same name").isEqualTo("active");
        assertThat(winzo.status(stranger)).isEqualTo("active");
        winzo.loggedInAgain(second).tryDeposit("5.00").expect(403, "AUTH_005");
        assertThat(books.text(
                        "select detail->>'because' from audit_record where action = 'account.self_exclusion' and subject ="
                                + " 'account/" + second.accountId() + "'"))
                .isEqualTo("account/" + first.accountId());
    }

    @Test
    void aTimeOutReachesThemToo() {
        Customer first = winzo.customerCalled(name);
        Customer second = winzo.customerCalled(name);
        Customer namesake = winzo.customerCalled(name);
        winzo.changeStatus(namesake, "suspended").expect(200);
        activateAsAnother(namesake).expect(200);

        first.api().post("/api/users/time-out", Map.of("hours", 24)).expect(200);

        first.tryDeposit("5.00").expect(403, "AUTH_005");
        second.tryDeposit("5.00").expect(403, "AUTH_005");
        winzo.loggedInAgain(namesake).deposit("5.00");
    }

    @Test
    void oneThatStaffSetReachesThemToo() {
        Customer first = winzo.customerCalled(name);
        Customer second = winzo.customerCalled(name);

        winzo.changeStatus(first, "self_excluded").expect(200);

        assertThat(winzo.status(second)).isEqualTo("self_excluded");
        winzo.changeStatus(second, "active").expect(409, "VAL_005");
    }

    @Test
    void whoWaitsForStaffMayExcludeThemselves() {
        Customer customer = winzo.customer();
        books.change("update account set status = 'pending' where id = '" + customer.accountId() + "'");

        exclude(customer);

        assertThat(winzo.status(customer)).isEqualTo("self_excluded");
    }

    @Test
    void theHolderDoesNotWakeAnAccountAroundABan() {
        Customer banned = winzo.customerCalled(name);
        Customer asleep = winzo.customerCalled(name);
        winzo.changeStatus(asleep, "dormant").expect(200);
        winzo.changeStatus(banned, "banned").expect(200);

        winzo.loggedInAgain(asleep).api().post("/api/users/wake", null).expect(409, "VAL_005");

        assertThat(winzo.status(asleep)).isEqualTo("dormant");
    }

    @Test
    void whoIsCalledThatLaterIsFlaggedAndReachedToo() {
        Map<String, Object> nameless = new HashMap<>(Winzo.registration());
        nameless.remove("firstName");
        nameless.remove("lastName");
        Customer late = winzo.customer(nameless);
        Customer first = winzo.customerCalled(name);
        assertThat(winzo.standing(late).path("flags")).isEmpty();

        for (int i = 0; i < 2; i++) {
            late.api()
                    .put("/api/users/profile", Map.of("firstName", "ada", "lastName", name))
                    .expect(200);
        }
        exclude(first);

        assertThat(winzo.standing(late).path("flags").toString()).isEqualTo("[\"same_person\"]");
        assertThat(winzo.status(late)).isEqualTo("self_excluded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"active", "dormant"})
    void whoTakesTheNameOfSomebodyKeptOutWaitsForStaff(String before) {
        exclude(winzo.customerCalled(name));
        Customer other = winzo.customer();
        winzo.changeStatus(other, before).expect(200);
        Customer late = winzo.loggedInAgain(other);

        rename(late).expect(200);

        assertThat(winzo.status(late)).isEqualTo("suspended");
        late.api().get("/api/auth/me").expect(403, "AUTH_005");
        assertThat(winzo.standing(late).path("flags").toString()).isEqualTo("[\"same_person\"]");
        winzo.changeStatus(late, "active").expect(200);
        rename(winzo.loggedInAgain(late)).expect(200);
        assertThat(winzo.status(late)).as("the same name again is no change").isEqualTo("active");
    }

    private Answer rename(Customer customer) {
        return customer.api().put("/api/users/profile", Map.of("firstName", "ada", "lastName", name));
    }

    @Test
    void anotherNameMakesNobodyAnotherPerson() {
        Customer first = winzo.customerCalled(name);
        Customer second = winzo.customerCalled(name);
        second.api().put("/api/users/profile", Map.of("lastName", "Elsewhere")).expect(200);

        exclude(first);

        assertThat(winzo.status(second)).isEqualTo("self_excluded");
    }

    /** Accounts that exclude each other at once, and one that is opened meanwhile. */
    @Test
    void nobodySlipsThroughBetween() {
        List<Customer> same =
                Stream.generate(() -> winzo.customerCalled(name)).limit(3).toList();

        List<CompletableFuture<Answer>> wishes = same.stream()
                .map(customer ->
                        CompletableFuture.supplyAsync(() -> customer.api().post(EXCLUSION, HALF_A_YEAR)))
                .toList();
        Customer late = winzo.customerCalled(name);

        assertThat(wishes.stream().map(CompletableFuture::join))
                .as("whose session another has ended must log in again")
                .allMatch(answer -> answer.status() == 200 || answer.status() == 401)
                .anyMatch(answer -> answer.status() == 200);
        same.forEach(customer -> assertThat(winzo.status(customer)).isEqualTo("self_excluded"));
        assertThat(winzo.status(late)).isIn("self_excluded", "pending");
    }

    private static String exclude(Customer customer) {
        return customer.api()
                .post(EXCLUSION, HALF_A_YEAR)
                .expect(200)
                .data()
                .path("excludedUntil")
                .asText();
    }

    private Answer activateAsAnother(Customer customer) {
        return winzo.as("admin")
                .post(
                        "/api/admin/accounts/" + customer.accountId() + "/status",
                        Map.of("status", "active", "reason", "Two passports were seen", "differentPerson", true));
    }
}
