package com.winzo.it.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that can be done to a bet and to a market, wherever they stand in their lives, through the API. */
@WinzoTest
class LifeIT {

    private static final Map<String, String> HOME_WON = Map.of("home", "win", "away", "loss");
    private static final Map<String, String> AWAY_WON = Map.of("home", "loss", "away", "win");
    private static final Map<String, String> DRAWN = Map.of("home", "push", "away", "push");

    /** Long enough to do something to a bet before the second look. */
    private static final int PENDING_MILLIS = 3_000;

    private static final int REJECTED_MILLIS = 500;

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    private MarketOnOffer market;
    private Customer customer;
    private String bet;

    @BeforeEach
    void aBet() {
        market = winzo.desk().event().moneyline("2.00", "2.00");
        customer = winzo.customer("100.00");
        bet = customer.bet("10.00", market.pick("home")).path("betId").asText();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            a bet that is | cancel  | cash out | order   | home wins   | home loses   | void
            pending       | BET_006 | BET_020  | BET_020 | rejected    | rejected     | rejected
            rejected      | BET_006 | BET_021  | BET_021 | rejected    | rejected     | rejected
            accepted      | ok      | ok       | ok      | settled_win | settled_loss | voided
            part_cashed   | BET_006 | ok       | ok      | settled_win | settled_loss | voided
            settled_win   | BET_006 | BET_021  | BET_021 | settled_win | settled_loss | voided
            settled_loss  | BET_006 | BET_021  | BET_021 | settled_win | settled_loss | voided
            settled_push  | BET_006 | BET_021  | BET_021 | settled_win | settled_loss | voided
            voided        | BET_006 | BET_021  | BET_021 | settled_win | settled_loss | voided
            cancelled     | BET_006 | BET_021  | BET_021 | cancelled   | cancelled    | cancelled
            cashed_out    | BET_006 | BET_021  | BET_021 | cashed_out  | cashed_out   | voided
            corrected     | BET_006 | BET_020  | BET_020 | settled_win | settled_loss | voided
            """)
    void aBetGoesWhereItsLifeAllows(
            String state, String cancel, String cashOut, String order, String won, String lost, String voided) {
        bring(state);
        assertThat(outcome(customer.api().put("/api/bets/" + bet + "/cancel", null)))
                .isEqualTo(cancel);

        again(state);
        assertThat(outcome(customer.api()
                        .post("/api/bets/" + bet + "/cashout", Map.of("version", version(), "policy", "any"))))
                .isEqualTo(cashOut);

        again(state);
        assertThat(outcome(customer.api()
                        .put("/api/bets/" + bet + "/cashout/order", Map.of("target", new BigDecimal("11.00")))))
                .isEqualTo(order);

        List<Supplier<String>> after = Stream.of("home", "away", "void")
                .map(result -> statusAfter(state, result))
                .toList();
        assertThat(after.stream().map(Supplier::get)).containsExactly(won, lost, voided);
        books.prove();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            a market that is | open    | suspend   | close   | result  | void    | rollback
            open             | open    | suspended | closed  | settled | voided  | VAL_005
            suspended        | open    | suspended | closed  | settled | voided  | VAL_005
            closed           | open    | suspended | closed  | settled | voided  | VAL_005
            settled          | VAL_005 | VAL_005   | VAL_005 | VAL_005 | VAL_005 | closed
            voided           | VAL_005 | VAL_005   | VAL_005 | VAL_005 | VAL_005 | closed
            """)
    void aMarketGoesWhereItsLifeAllows(
            String state, String open, String suspend, String close, String result, String voided, String rollback) {
        assertThat(marketAfter(state, "open")).isEqualTo(open);
        assertThat(marketAfter(state, "suspended")).isEqualTo(suspend);
        assertThat(marketAfter(state, "closed")).isEqualTo(close);
        assertThat(marketAfter(state, "settled")).isEqualTo(result);
        assertThat(marketAfter(state, "voided")).isEqualTo(voided);
        assertThat(marketAfter(state, "rollback")).isEqualTo(rollback);
        books.prove();
    }

    private void again(String state) {
        aBet();
        bring(state);
    }

    private void bring(String state) {
        switch (state) {
            case "accepted" -> {}
            case "pending" -> placeInPlay(PENDING_MILLIS);
            case "rejected" -> {
                placeInPlay(REJECTED_MILLIS);
                market.status("suspended", "video assistant");
            }
            case "part_cashed" -> customer.cashOut(bet, "4.00");
            case "cashed_out" -> customer.cashOut(bet);
            case "cancelled" ->
                customer.api().put("/api/bets/" + bet + "/cancel", null).expect(200);
            case "settled_win" -> market.result(HOME_WON).expect(200);
            case "settled_loss" -> market.result(AWAY_WON).expect(200);
            case "settled_push" -> market.result(DRAWN).expect(200);
            case "voided" -> market.voidAll("called off").expect(200);
            case "corrected" -> {
                market.result(HOME_WON).expect(200);
                customer.awaitDecided(bet);
                market.rollback("wrong game").expect(200);
            }
            default -> throw new IllegalArgumentException(state);
        }
        String status = state.equals("part_cashed") || state.equals("corrected") ? "accepted" : state;
        Await.until(
                "the bet is " + state,
                () -> customer.readBet(bet).path("status").asText(),
                status::equals);
    }

    /**
     * Reports a result of a bet's market, in place of the one that it has.
     *
     * @return waits for what becomes of the bet
     */
    private Supplier<String> statusAfter(String state, String result) {
        again(state);
        if (market.status().equals("settled") || market.status().equals("voided")) {
            market.rollback("mistake").expect(200);
        }
        switch (result) {
            case "home" -> market.result(HOME_WON).expect(200);
            case "away" -> market.result(AWAY_WON).expect(200);
            default -> market.voidAll("called off").expect(200);
        }
        Customer bettor = customer;
        String decided = bet;
        return () -> {
            Await.until(
                    "nothing is pending",
                    () -> bettor.readBet(decided).path("status").asText(),
                    each -> !each.equals("pending"));
            books.awaitRest();
            return bettor.readBet(decided).path("status").asText();
        };
    }

    /** Another bet, on a game that is on: it waits for a second look. */
    private void placeInPlay(int delayMillis) {
        market.event().kickOff();
        winzo.desk()
                .api()
                .put(
                        "/api/trading/markets/" + market.id() + "/in-play",
                        Map.of("offered", true, "delayMillis", delayMillis))
                .expect(200);
        bet = customer.tryBet("10.00", market.pick("home"))
                .expect(202)
                .data()
                .path("betId")
                .asText();
    }

    private String version() {
        JsonNode quote = customer.cashOutQuote(bet);
        return quote.path("offered").asBoolean() ? quote.path("version").asText() : "0-1";
    }

    private String marketAfter(String state, String command) {
        market = winzo.desk().event().moneyline("2.00", "2.00");
        order(state);
        Answer answer = order(command);
        return answer.status() == 200 ? answer.data().path("status").asText() : answer.code();
    }

    private Answer order(String command) {
        return switch (command) {
            case "settled" -> market.result(HOME_WON);
            case "voided" -> market.voidAll("called off");
            case "rollback" -> market.rollback("mistake");
            default ->
                winzo.as("trader")
                        .post(
                                "/api/trading/markets/" + market.id() + "/status",
                                Map.of("status", command, "reason", "so it is"));
        };
    }

    private static String outcome(Answer answer) {
        return answer.status() == 200 ? "ok" : answer.code();
    }
}
