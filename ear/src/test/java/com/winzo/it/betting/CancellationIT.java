package com.winzo.it.betting;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calling a bet off: for a few seconds, and only while nothing has happened since. */
@WinzoTest
class CancellationIT {

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    private EventOnOffer game;
    private MarketOnOffer market;
    private Customer customer;
    private String bet;

    @BeforeEach
    void aBet() {
        game = winzo.desk().event();
        market = game.moneyline("2.00", "1.80");
        customer = winzo.customer("100.00");
        bet = customer.bet("10.00", market.pick("home")).path("betId").asText();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "price,      market_changed",
        "suspension, market_closed",
        "start,      market_closed",
        "time,       grace_period_over",
    })
    void isOverOnceSomethingHasHappened(String what, String obstacle) {
        switch (what) {
            case "price" -> market.reprice("away", "1.81");
            case "suspension" -> market.status("suspended", "injury");
            case "start" -> game.kickOff();
            default ->
                books.text("update bet set placed_at = placed_at - interval '6 seconds' where id = '" + bet
                        + "' returning id");
        }

        Answer refused = cancel().expect(409, "BET_006");

        assertThat(refused.error().path("details").path("obstacles").toString()).contains(obstacle);
        assertThat(refused.error().path("details").path("cancellableUntil").asText())
                .isNotEmpty();
        assertThat(customer.balance()).isEqualTo("90.00");
        assertThat(customer.readBet(bet).path("status").asText()).isEqualTo("accepted");
    }

    @Test
    void happensOnceHoweverManyTryAtOnce() {
        List<Answer> answers =
                IntStream.range(0, 8).parallel().mapToObj(each -> cancel()).toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.expect(409, "BET_006"));
        assertThat(customer.balance()).isEqualTo("100.00");
    }

    @Test
    void aCopyOfTheCommandGetsTheSameAnswer() {
        Answer first = customer.api().withKey("off").put("/api/bets/" + bet + "/cancel", Map.of());
        Answer again = customer.api().withKey("off").put("/api/bets/" + bet + "/cancel", Map.of());

        assertThat(again.expect(200).data()).isEqualTo(first.expect(200).data());
        assertThat(again.isReplayed()).isTrue();
        assertThat(customer.balance()).isEqualTo("100.00");
    }

    private Answer cancel() {
        return customer.api().put("/api/bets/" + bet + "/cancel", Map.of());
    }
}
