package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers who take a break from betting. */
@WinzoTest
class TimeOutIT {

    private static final String PATH = "/api/users/time-out";

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @Test
    void keepsMoneyOutOfPlayAndNothingElse() {
        EventOnOffer game = winzo.desk().event();
        MarketOnOffer market = game.moneyline("1.90", "2.10");
        Customer customer = winzo.customer("100.00");
        String bet = customer.bet("10.00", market.pick("home")).path("betId").asText();
        Instant before = Instant.now();

        Instant until = Instant.parse(until(take(customer.api(), 48)));

        assertThat(until).isBetween(before.plus(Duration.ofHours(48)), before.plus(Duration.ofHours(49)));
        customer.tryBet("5.00", market.pick("home")).expect(403, "AUTH_005");
        customer.tryDeposit("5.00").expect(403, "AUTH_005");
        customer.withdraw("50.00");
        assertThat(shown(customer)).isEqualTo(until.toString());
        assertThat(winzo.standing(customer).path("timeOutUntil").asText()).isEqualTo(until.toString());
        assertThat(winzo.status(customer)).isEqualTo("active");
        game.finish(24, 17);
        assertThat(customer.awaitDecided(bet).path("status").asText()).isEqualTo("settled_win");
        assertThat(customer.balance()).isEqualByComparingTo("59.00");
    }

    @Test
    void endsByItself() {
        MarketOnOffer market = winzo.desk().event().moneyline("1.90", "2.10");
        Customer customer = winzo.customer("100.00");
        take(customer.api(), 24).expect(200);

        books.change("update account set time_out_until = now() where id = '" + customer.accountId() + "'");

        customer.deposit("5.00").bet("5.00", market.pick("home"));
        assertThat(shown(customer)).isEmpty();
    }

    @Test
    void onlyBecomesLonger() {
        Customer customer = winzo.customer();
        String first = until(take(customer.api(), 48));

        assertThat(until(take(customer.api(), 24))).isEqualTo(first);
        assertThat(Instant.parse(until(take(customer.api(), 72)))).isAfter(Instant.parse(first));

        assertThat(books.number("select count(*) from audit_record where action = 'account.time_out' and subject ="
                        + " 'account/" + customer.accountId() + "' and actor_id = '" + customer.accountId() + "'"))
                .as("a shorter one is no change")
                .isEqualTo(2);
    }

    @Test
    void tellsTheSocketsAndTheHolder() {
        Customer customer = winzo.customer();
        try (Socket socket = winzo.socket(customer)) {
            String until = until(take(customer.api(), 24));

            Await.until(
                    "the socket is told",
                    () -> socket.frames("notification").stream()
                            .anyMatch(frame -> frame.data()
                                            .path("type")
                                            .asText()
                                            .equals("time_out")
                                    && frame.data().path("body").asText().contains(until)));
            Await.until(
                    "the holder is told",
                    () -> winzo.mailsTo(customer).stream().anyMatch(text -> text.contains(until)));
            assertThat(socket.closeCode()).as("sessions go on").isNotEqualTo(4401);
        }
    }

    @Test
    void aRepeatedWishIsAnsweredFromTheStore() {
        Customer customer = winzo.customer();
        Api keyed = customer.api().withKey("time-out-" + customer.accountId());
        String first = until(take(keyed, 24));

        Answer again = take(keyed, 24);

        assertThat(again.isReplayed()).isTrue();
        assertThat(until(again)).isEqualTo(first);
        take(keyed, 25).expect(409, "VAL_006");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                             | 400 | VAL_001",
                "{\"hours\":null}                               | 400 | VAL_001",
                "{\"hours\":23}                                 | 422 | VAL_003",
                "{\"hours\":1009}                               | 422 | VAL_003",
                "{\"hours\":-24}                                | 422 | VAL_003",
                "{\"hours\":24.5}                               | 400 | VAL_002",
                "{\"hours\":\"a day\"}                          | 400 | VAL_002",
                "{\"hours\":24,\"timeOutUntil\":\"2026-01-01\"} | 400 | VAL_002"
            })
    void wishesAreChecked(String body, int status, String code) {
        Customer customer = winzo.customer();

        customer.api()
                .sendRaw("POST", PATH, body.getBytes(StandardCharsets.UTF_8))
                .expect(status, code);

        assertThat(shown(customer)).isEmpty();
    }

    private static Answer take(Api api, int hours) {
        return api.post(PATH, Map.of("hours", hours));
    }

    private static String until(Answer answer) {
        return answer.expect(200).data().path("timeOutUntil").asText();
    }

    /** In the profile; empty without one. */
    private static String shown(Customer customer) {
        return customer.api()
                .get("/api/users/profile")
                .expect(200)
                .data()
                .path("timeOutUntil")
                .asText("");
    }
}
