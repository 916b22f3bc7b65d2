package com.winzo.it.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why bets are void: said by whoever voids them or known by the rules, and told to whoever bet. */
@WinzoTest
class VoidCausesIT {

    @ArquillianResource
    Winzo winzo;

    private Customer customer;
    private EventOnOffer event;
    private MarketOnOffer moneyline;
    private String bet;

    @BeforeEach
    void aBet() {
        customer = winzo.customer("100.00");
        event = winzo.desk().event();
        moneyline = event.moneyline("2.00", "1.80");
        bet = customer.bet("10.00", moneyline.pick("home")).path("betId").asText();
    }

    @Test
    void aTraderSaysWhyAndWhatProvesIt() {
        voidMarket(Map.of("reason", "wrong price", "cause", "operator_error"), 400, "VAL_001");

        voidMarket(
                Map.of("reason", "moved to Rome", "cause", "venue_change", "evidence", "league's notice 7"), 200, null);

        JsonNode told = onlyVoid(customer);
        assertThat(told.path("cause").asText()).isEqualTo("venue_change");
        assertThat(told.path("reason").asText()).isEqualTo("moved to Rome");
        assertThat(told.path("evidence").asText()).isEqualTo("league's notice 7");
        JsonNode progress = winzo.as("trader")
                .get("/api/trading/markets/" + moneyline.id() + "/settlements")
                .expect(200)
                .data();
        assertThat(progress.get(0).path("cause").asText()).isEqualTo("venue_change");
        moneyline.rollback("it was not").expect(200);
        event.finish(3, 1);
        assertThat(onlyVoid(customer).path("cause").asText()).isEqualTo("venue_change");
    }

    @Test
    void aSweepTellsThoseOnlyWhomItConcerns() {
        Customer later = winzo.customer("100.00");
        String end = customer.readBet(bet).path("placedAt").asText();
        String laterBet =
                later.bet("10.00", moneyline.pick("home")).path("betId").asText();

        voidMarket(
                Map.of(
                        "to",
                        Instant.parse(end).plus(1, ChronoUnit.MICROS).toString(),
                        "reason",
                        "goal seen",
                        "cause",
                        "past_post"),
                200,
                null);

        assertThat(onlyVoid(customer).path("cause").asText()).isEqualTo("past_post");
        assertThat(later.explanation(laterBet).path("voids")).isEmpty();
    }

    @Test
    void theRulesKnowTheirCauses() {
        event.change(Map.of("status", "cancelled", "reason", "storm")).expect(200);
        assertThat(onlyVoid(customer).path("cause").asText()).isEqualTo("cancelled");

        EventOnOffer late = winzo.desk().event();
        String onLate = customer.bet("10.00", late.moneyline("2.00", "1.80").pick("home"))
                .path("betId")
                .asText();
        late.change(Map.of(
                        "status",
                        "postponed",
                        "startTime",
                        Instant.now()
                                .plus(30, ChronoUnit.DAYS)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()))
                .expect(200);
        assertThat(cause(onLate)).isEqualTo("delayed");

        MarketOnOffer race = winzo.desk().contest().runners(Map.of(), "3.00", "4.00");
        String onRunner =
                customer.bet("10.00", race.picks().getFirst()).path("betId").asText();
        race.withdraw(0, "3.00").expect(200);
        assertThat(cause(onRunner)).isEqualTo("non_participant");

        EventOnOffer game = winzo.desk().event();
        MarketOnOffer overtime = game.offer(Map.of(
                "type",
                "period",
                "subject",
                "OT",
                "selections",
                List.of(
                        Map.of("name", "Home", "side", "home", "odds", 2),
                        Map.of("name", "Away", "side", "away", "odds", 2))));
        String onOvertime =
                customer.bet("10.00", overtime.pick("home")).path("betId").asText();
        game.report(Map.of("home", 3, "away", 1, "final", true, "absent", List.of("OT")));
        assertThat(cause(onOvertime)).isEqualTo("not_performed");
    }

    private void voidMarket(Map<String, ?> order, int status, String code) {
        var answer = winzo.as("trader").post("/api/trading/markets/" + moneyline.id() + "/void", order);
        if (code == null) {
            answer.expect(status);
        } else {
            answer.expect(status, code);
        }
    }

    private String cause(String ofBet) {
        customer.awaitDecided(ofBet);
        return customer.explanation(ofBet).path("voids").get(0).path("cause").asText();
    }

    private JsonNode onlyVoid(Customer of) {
        of.awaitDecided(bet);
        JsonNode voids = of.explanation(bet).path("voids");
        assertThat(voids).hasSize(1);
        return voids.get(0);
    }
}
