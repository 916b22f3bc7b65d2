package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Socket;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers who keep themselves from betting. */
@WinzoTest
class SelfExclusionIT {

    private static final String PATH = "/api/users/self-exclusion";

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @Test
    void endsEverySessionAndLeavesTheMoneyToBeTakenOut() {
        MarketOnOffer market = winzo.desk().event().moneyline("1.90", "2.10");
        Customer customer = winzo.customer("100.00");

        JsonNode exclusion = exclude(customer.api(), 6).expect(200).data();

        assertThat(exclusion.path("status").asText()).isEqualTo("self_excluded");
        Instant until = Instant.parse(exclusion.path("excludedUntil").asText());
        assertThat(until)
                .isAfter(Instant.now().atOffset(ZoneOffset.UTC).plusMonths(6).toInstant());
        customer.api().get("/api/auth/me").expect(401, "AUTH_003");
        winzo.api()
                .post(
                        "/api/auth/refresh",
                        Map.of("refreshToken", customer.login().refreshToken()))
                .expect(401, "AUTH_003");
        Customer again = winzo.loggedInAgain(customer);
        again.tryBet("5.00", market.pick("home")).expect(403, "AUTH_005");
        again.tryDeposit("5.00").expect(403, "AUTH_005");
        again.withdraw("100.00");
        assertThat(again.balance()).isEqualByComparingTo("0.00");
        assertThat(again.api()
                        .get("/api/users/profile")
                        .expect(200)
                        .data()
                        .path("excludedUntil")
                        .asText())
                .isEqualTo(until.toString());
    }

    @Test
    void closesTheSocketsWithinASecond() {
        Customer customer = winzo.customer();
        try (Socket socket = winzo.socket(customer)) {
            exclude(customer.api(), 6).expect(200);

            Await.within(Duration.ofSeconds(1), "the socket is closed").until(() -> socket.closeCode() == 4401);
        }
    }

    @Test
    void openBetsStayAndArePaid() {
        EventOnOffer game = winzo.desk().event();
        Customer customer = winzo.customer("100.00");
        String bet = customer.bet("10.00", game.moneyline("1.90", "2.10").pick("home"))
                .path("betId")
                .asText();

        exclude(customer.api(), 6).expect(200);
        game.finish(24, 17);

        Await.until(
                "the bet is paid",
                () -> books.number("select actual_win_minor from bet where id = '" + bet + "'") == 19_00);
        assertThat(winzo.loggedInAgain(customer).balance()).isEqualByComparingTo("109.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"active", "suspended", "dormant", "pending"})
    void staffDoNotUndoItEarly(String status) {
        Customer customer = winzo.customer();
        exclude(customer.api(), 6).expect(200);

        winzo.changeStatus(customer, status).expect(409, "VAL_005");

        assertThat(winzo.status(customer)).isEqualTo("self_excluded");
    }

    @Test
    void staffLiftItWhenItsTimeIsOver() {
        MarketOnOffer market = winzo.desk().event().moneyline("1.90", "2.10");
        Customer customer = winzo.customer("100.00");
        exclude(customer.api(), 6).expect(200);
        books.change("update account set excluded_until = now() - interval '1 second' where id = '"
                + customer.accountId() + "'");

        winzo.loggedInAgain(customer).tryBet("5.00", market.pick("home")).expect(403, "AUTH_005");
        JsonNode lifted = winzo.changeStatus(customer, "active").expect(200).data();

        assertThat(lifted.path("status").asText()).isEqualTo("active");
        assertThat(lifted.path("excludedUntil").isValueNode()
                        && !lifted.path("excludedUntil").isNull())
                .isFalse();
        winzo.loggedInAgain(customer).bet("5.00", market.pick("home"));
    }

    @Test
    void onlyBecomesLonger() {
        Customer customer = winzo.customer();
        String first = exclude(customer.api(), 12)
                .expect(200)
                .data()
                .path("excludedUntil")
                .asText();
        Api again = winzo.loggedInAgain(customer).api();

        assertThat(until(exclude(again, 12))).isEqualTo(first);
        assertThat(until(exclude(again, 6))).isEqualTo(first);
        again.get("/api/auth/me").expect(200);
        assertThat(Instant.parse(until(exclude(again, 24)))).isAfter(Instant.parse(first));

        assertThat(trail(customer)).as("the same again is no change").isEqualTo(2);
    }

    @Test
    void aRepeatedWishIsAnsweredFromTheStore() {
        Customer customer = winzo.customer();
        String key = "exclude-" + customer.accountId();
        String first = until(exclude(customer.api().withKey(key), 6));

        Api again = winzo.loggedInAgain(customer).api().withKey(key);
        Answer replayed = exclude(again, 6).expect(200);

        assertThat(replayed.isReplayed()).isTrue();
        assertThat(until(replayed)).isEqualTo(first);
        exclude(again, 7).expect(409, "VAL_006");
    }

    @Test
    void stopsOffersAndTellsTheHolder() {
        Customer customer = winzo.customer();
        Map<String, Object> offers = Map.of("kind", "marketing", "version", "2026-01", "granted", true);
        customer.api().post("/api/users/consents", offers).expect(200);

        String until = until(exclude(customer.api(), 6));

        Api again = winzo.loggedInAgain(customer).api();
        JsonNode consents = again.get("/api/users/consents").expect(200).data();
        JsonNode last = consents.get(consents.size() - 1);
        assertThat(last.path("kind").asText()).isEqualTo("marketing");
        assertThat(last.path("granted").asBoolean()).isFalse();
        again.post("/api/users/consents", offers).expect(409, "VAL_005");
        Await.until(
                "the holder is told", () -> winzo.mailsTo(customer).stream().anyMatch(text -> text.contains(until)));
        assertThat(trail(customer)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                       | 400 | VAL_001",
                "{\"months\":null}                        | 400 | VAL_001",
                "{\"months\":5}                           | 422 | VAL_003",
                "{\"months\":61}                          | 422 | VAL_003",
                "{\"months\":-6}                          | 422 | VAL_003",
                "{\"months\":\"a year\"}                  | 400 | VAL_002",
                "{\"months\":6.5}                         | 400 | VAL_002",
                "{\"months\":99999999999}                 | 400 | VAL_002",
                "{\"months\":6,\"status\":\"active\"}     | 400 | VAL_002"
            })
    void wishesAreChecked(String body, int status, String code) {
        Customer customer = winzo.customer();

        customer.api()
                .sendRaw("POST", PATH, body.getBytes(StandardCharsets.UTF_8))
                .expect(status, code);

        assertThat(winzo.status(customer)).isEqualTo("active");
        customer.api().get("/api/auth/me").expect(200);
    }

    private static Answer exclude(Api api, int months) {
        return api.post(PATH, Map.of("months", months));
    }

    private static String until(Answer answer) {
        return answer.expect(200).data().path("excludedUntil").asText();
    }

    private long trail(Customer customer) {
        return books.number("select count(*) from audit_record where action = 'account.self_exclusion' and subject ="
                + " 'account/" + customer.accountId() + "' and actor_id = '" + customer.accountId() + "'");
    }
}
