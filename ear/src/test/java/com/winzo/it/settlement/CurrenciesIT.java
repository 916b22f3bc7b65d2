package com.winzo.it.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bets in currencies without decimals, with two and with three: one rounding, to the currency's own minor unit. */
@WinzoTest
class CurrenciesIT {

    private static final Map<String, String> OPPOSITE =
            Map.of("win", "loss", "half_win", "half_loss", "half_loss", "half_win", "push", "push");

    @ArquillianResource
    Winzo winzo;

    @ParameterizedTest(name = "{0} {1} on {2} at 1.91: {3}")
    @CsvSource({
        "JPY, 101,   win,               193",
        "JPY, 101,   half_win,          147",
        "JPY, 101,   half_loss,         51",
        "JPY, 101,   win win,           368",
        "JPY, 101,   win half_win push, 281",
        "JPY, 1,     half_loss,         1",
        "USD, 1.01,  win,               1.93",
        "USD, 1.01,  win half_win push, 2.81",
        "KWD, 1.001, win,               1.912",
        "KWD, 1.001, half_win,          1.456",
        "KWD, 1.001, half_loss,         0.501",
        "KWD, 1.001, win win,           3.652",
        "KWD, 1.001, win half_win push, 2.782",
    })
    void roundsOnceToTheMinorUnit(String currency, String stake, String results, BigDecimal returned) {
        Customer customer = winzo.customer("1000", currency);
        List<MarketOnOffer> markets = Stream.of(results.split(" "))
                .map(each -> winzo.desk().event().moneyline("1.91", "1.91"))
                .toList();
        String bet = customer.place(Customer.slip(
                stake, markets.stream().map(market -> market.pick("home")).toArray(MarketOnOffer.Pick[]::new)));

        String[] each = results.split(" ");
        for (int i = 0; i < each.length; i++) {
            markets.get(i)
                    .result(Map.of("home", each[i], "away", OPPOSITE.get(each[i])))
                    .expect(200);
        }

        assertThat(customer.awaitDecided(bet).path("actualWin").decimalValue()).isEqualTo(returned);
        assertThat(customer.balance())
                .isEqualByComparingTo(
                        new BigDecimal("1000").subtract(new BigDecimal(stake)).add(returned));
    }

    @ParameterizedTest
    @CsvSource({"JPY, 10.5", "JPY, 0.1", "USD, 1.001", "KWD, 1.0001"})
    void refusesStakesFinerThanTheMinorUnit(String currency, String stake) {
        Customer customer = winzo.customer("1000", currency);
        customer.tryBet(stake, winzo.desk().event().moneyline("1.91", "1.91").pick("home"))
                .expect(422, "VAL_003");
    }
}
