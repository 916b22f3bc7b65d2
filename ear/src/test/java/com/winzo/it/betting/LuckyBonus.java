package com.winzo.it.betting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSObject;
import com.winzo.it.books.Books;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.MarketOnOffer.Pick;
import com.winzo.it.client.Winzo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A house that doubles the odds of a Lucky 15's only winner, and adds ten percent when all have won. */
public abstract class LuckyBonus {

    private final Winzo winzo;
    private final Books books;
    private final Supplier<Customer> customers;

    protected LuckyBonus(Winzo winzo, Books books, Supplier<Customer> customers) {
        this.winzo = winzo;
        this.books = books;
        this.customers = customers;
    }

    @ParameterizedTest(name = "{0}, {1}: {2} by {3}")
    @CsvSource({
        // At 3.33 each: 4.33 to the fourth less one is 350.51..., and a tenth more.
        "lucky_15, win win win win,     385.57, bonus.all_winners",
        // 3.33 and as much again in winnings.
        "lucky_15, loss win loss loss,  5.66,   bonus.one_winner",
        "lucky_15, win win loss loss,   17.75,  -",
        "lucky_15, win void loss loss,  7.66,   -",
        "yankee,   win win win win,     337.20, -",
    })
    void paysWhatWasAgreed(String system, String results, BigDecimal pays, String rule) throws Exception {
        List<MarketOnOffer> markets = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            markets.add(winzo.desk().event().moneyline("3.33", "1.30"));
        }
        Customer customer = customers.get().deposit("100.00");
        Pick[] picks = markets.stream().map(market -> market.pick("home")).toArray(Pick[]::new);
        Map<String, Object> slip =
                Customer.slip("1.00", Map.of("betType", "system", "system", Map.of("name", system)), picks);
        boolean lucky = system.equals("lucky_15");

        JsonNode preview =
                customer.api().post("/api/bets/validate", slip).expect(200).data();
        String bet = customer.place(slip);
        BigDecimal potential = customer.readBet(bet).path("potentialWin").decimalValue();

        assertThat(potential).isEqualByComparingTo(lucky ? "385.57" : "337.20");
        assertThat(preview.path("potentialWin").decimalValue()).isEqualByComparingTo(potential);
        assertThat(preview.path("bonus").path("oneWinnerTimes").asInt()).isEqualTo(lucky ? 2 : 0);
        assertThat(customer.readBet(bet).path("bonus")).isEqualTo(preview.path("bonus"));
        String receipt = customer.api()
                .get("/api/bets/" + bet + "/receipt")
                .expect(200)
                .data()
                .path("receipt")
                .asText();
        assertThat(JWSObject.parse(receipt).getPayload().toString().contains("\"allWinnersPercent\":10"))
                .isEqualTo(lucky);

        String[] each = results.split(" ");
        Map<String, String> others = Map.of("win", "loss", "loss", "win", "void", "void");
        for (int i = 0; i < each.length; i++) {
            markets.get(i)
                    .result(Map.of("home", each[i], "away", others.get(each[i])))
                    .expect(200);
        }

        // Not by asking the API again and again: customers' requests are limited here.
        Await.until(
                "the bet is decided",
                () -> books.text("select status from bet where id = '" + bet + "'"),
                status -> !status.equals("accepted"));
        assertThat(customer.readBet(bet).path("actualWin").decimalValue()).isEqualByComparingTo(pays);
        List<String> rules = customer.explanation(bet).path("derivation").findValuesAsText("rule");
        assertThat(rules.stream().filter(id -> id.startsWith("bonus.")))
                .containsExactlyElementsOf(rule.equals("-") ? List.of() : List.of(rule));
    }
}
