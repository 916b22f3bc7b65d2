package com.winzo.it.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSObject;
import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bets are settled by the rules that were in force when they were struck, and can be replayed against others. */
@WinzoTest
class RuleBooksIT {

    @ArquillianResource
    Winzo winzo;

    private Customer early;
    private Customer late;
    private MarketOnOffer race;
    private MarketOnOffer game;
    private String struckUnderFirst;
    private String struckUnderThird;
    private String parlay;

    /** It takes some seconds until rules are in force, as a notice to all nodes. */
    private void betsUnderTwoVersions() {
        early = winzo.customer("100.00");
        late = winzo.customer("100.00");
        race = winzo.desk().contest().runners(Map.of(), "6.00", "12.00", "1.25", "4.00");
        game = winzo.desk().event().moneyline("2.00", "1.80");
        struckUnderFirst = bet(early);
        parlay = early.bet("10.00", race.picks().getFirst(), game.pick("home"))
                .path("betId")
                .asText();
        putInForce(3);
        struckUnderThird = bet(late);
    }

    @AfterEach
    void theFirstVersionAgain() {
        if (inForce() != 1) {
            putInForce(1);
        }
    }

    @Test
    void aBetIsSettledByTheRulesOfItsTimeHoweverOftenItIsCorrected() throws Exception {
        betsUnderTwoVersions();
        assertThat(receipt(early, struckUnderFirst).path("rulesVersion").asInt())
                .isEqualTo(1);
        assertThat(receipt(late, struckUnderThird).path("rulesVersion").asInt()).isEqualTo(3);
        race.withdraw(1, "12.00").expect(200);

        race.ranking(1, 0, 3, 2).expect(200);

        // 5 percent of winnings of 50.00, and let off.
        assertThat(returned(early, struckUnderFirst)).isEqualByComparingTo("57.50");
        assertThat(returned(late, struckUnderThird)).isEqualByComparingTo("60.00");
        assertThat(early.explanation(struckUnderFirst).path("rulesVersion").asInt())
                .isEqualTo(1);
        assertThat(late.explanation(struckUnderThird)
                        .path("settlements")
                        .get(0)
                        .path("rulesVersion")
                        .asInt())
                .isEqualTo(3);

        race.rollback("wrong order").expect(200);
        race.withdraw(2, "1.25").expect(200);
        race.ranking(1, 0, 0, 2).expect(200);

        // Now 85 percent and, at most, 75.
        awaitReturn(early, struckUnderFirst, "17.50");
        awaitReturn(late, struckUnderThird, "22.50");
        assertThat(versionOfRuleFour(early, struckUnderFirst)).isEqualTo(1);
        assertThat(versionOfRuleFour(late, struckUnderThird)).isEqualTo(3);
    }

    @Test
    void betsAreReplayedAgainstOtherRules() {
        betsUnderTwoVersions();
        race.withdraw(1, "12.00").expect(200);
        race.ranking(1, 0, 3, 2).expect(200);
        returned(early, struckUnderFirst);
        returned(late, struckUnderThird);
        game.event().finish(3, 1);
        returned(early, parlay);

        JsonNode asSecond = whatIf("events/" + race.event().id(), Map.of("rulesVersion", 2));
        JsonNode asFirst = whatIf("markets/" + race.id(), Map.of("rulesVersion", 1));
        // The parlay's leg of the race counts where the game is asked about, too.
        JsonNode ofTheGame = whatIf("events/" + game.event().id(), Map.of("rulesVersion", 2));

        assertThat(asSecond.path("rulesVersion").asInt()).isEqualTo(2);
        assertThat(differences(asSecond)).containsExactly(early.accountId() + " 7.50");
        assertThat(difference(asSecond)).isEqualByComparingTo("7.50");
        assertThat(differences(asFirst)).containsExactly(late.accountId() + " -2.50");
        assertThat(differences(ofTheGame)).containsExactly(early.accountId() + " 5.00");
        // Another result and other rules at once: the runner at 4.00 wins, nobody bet on it.
        Map<String, Object> both = new HashMap<>(results(3));
        both.put("rulesVersion", 1);
        assertThat(difference(whatIf("markets/" + race.id(), both))).isEqualByComparingTo("-232.50");
        assertThat(early.readBet(struckUnderFirst).path("settlementVersion").asInt())
                .isEqualTo(1);
    }

    @Test
    void onlyRulesThatExistCanBeAskedForOrPutInForce() {
        race = winzo.desk().contest().runners(Map.of(), "6.00", "1.25");
        winzo.as("trader")
                .post("/api/trading/events/" + race.event().id() + "/what-if", Map.of("rulesVersion", 99))
                .expect(422, "VAL_003");
        winzo.as("trader")
                .post("/api/trading/markets/" + race.id() + "/what-if", Map.of())
                .expect(400, "VAL_001");
        winzo.as("admin")
                .put("/api/admin/rule-books/in-force", Map.of("version", 99, "reason", "test"))
                .expect(422, "VAL_003");
        winzo.as("admin")
                .put(
                        "/api/admin/rule-books/in-force",
                        Map.of("version", 2, "from", "2020-01-01T00:00:00Z", "reason", "too late"))
                .expect(422, "VAL_003");
        assertThat(winzo.api().get("/api/rule-books").expect(200).data().path("books"))
                .hasSize(4);
    }

    private void putInForce(int version) {
        winzo.as("admin")
                .put("/api/admin/rule-books/in-force", Map.of("version", version, "reason", "test"))
                .expect(200);
        Await.until("the rules are in force", () -> inForce() == version);
    }

    private int inForce() {
        return winzo.api()
                .get("/api/rule-books")
                .expect(200)
                .data()
                .path("inForce")
                .asInt();
    }

    private String bet(Customer customer) {
        return customer.bet("10.00", race.picks().getFirst()).path("betId").asText();
    }

    private Map<String, Object> results(int winner) {
        return Map.of(
                "results",
                List.of(Map.of("selectionId", race.picks().get(winner).selectionId(), "place", 1)));
    }

    private JsonNode whatIf(String what, Object body) {
        return winzo.as("trader")
                .post("/api/trading/" + what + "/what-if", body)
                .expect(200)
                .data();
    }

    private static BigDecimal difference(JsonNode whatIf) {
        return whatIf.path("house").get(0).path("difference").decimalValue();
    }

    private static List<String> differences(JsonNode whatIf) {
        return whatIf.path("customers").findValues("accountId").stream()
                .map(JsonNode::asText)
                .map(account -> account + " " + differenceOf(account, whatIf))
                .toList();
    }

    private static BigDecimal differenceOf(String account, JsonNode whatIf) {
        for (JsonNode customer : whatIf.path("customers")) {
            if (customer.path("accountId").asText().equals(account)) {
                return customer.path("difference").decimalValue();
            }
        }
        throw new AssertionError("no difference for " + account);
    }

    private static BigDecimal returned(Customer customer, String bet) {
        return customer.awaitDecided(bet).path("actualWin").decimalValue();
    }

    private static void awaitReturn(Customer customer, String bet, String amount) {
        Await.until(
                "it returns " + amount,
                () -> customer.readBet(bet),
                read -> read.path("actualWin").decimalValue().compareTo(new BigDecimal(amount)) == 0);
    }

    private static int versionOfRuleFour(Customer customer, String bet) {
        return step(customer.explanation(bet).path("derivation"), "price.rule_4")
                .path("version")
                .asInt();
    }

    private static JsonNode step(JsonNode step, String rule) {
        if (step.path("rule").asText().equals(rule)) {
            return step;
        }
        for (JsonNode part : step.path("parts")) {
            JsonNode found = step(part, rule);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return Api.JSON.missingNode();
    }

    private static JsonNode receipt(Customer customer, String bet) throws Exception {
        String compact = customer.api()
                .get("/api/bets/" + bet + "/receipt")
                .expect(200)
                .data()
                .path("receipt")
                .asText();
        return Api.JSON.readTree(JWSObject.parse(compact).getPayload().toString());
    }
}
