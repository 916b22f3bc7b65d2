package com.winzo.it.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cash-outs that meet each other, prices, suspensions, results and corrections: whatever meets, the books stay right. */
@WinzoTest
class CashOutRaceIT {

    private static final Map<String, String> HOME_WON = Map.of("home", "win", "away", "loss");
    private static final Map<String, String> AWAY_WON = Map.of("home", "loss", "away", "win");
    private static final int AT_A_TIME = 32;

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    private MarketOnOffer market;
    private Customer customer;

    @BeforeEach
    void aMarketAndACustomer() {
        market = winzo.desk().event().moneyline("2.00", "2.00");
        customer = winzo.customer("1000.00");
    }

    @Test
    void aThousandAttemptsToSellABetPayItOnce() {
        String bet = bet("10.00");
        JsonNode quote = customer.cashOutQuote(bet);

        List<Integer> statuses = together(1_000, i -> () -> sell(bet, quote).status());

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses).allSatisfy(status -> assertThat(status).isIn(200, 409));
        assertThat(customer.balance()).isEqualByComparingTo("999.50");
        books.prove();
    }

    @Test
    void aThousandAttemptsToSellPartsPayEachStateOfTheBetOnce() {
        String bet = bet("10.00");

        List<Integer> statuses = together(1_000, i -> () -> {
            JsonNode quote = customer.cashOutQuote(bet);
            JsonNode part = quote.path("remainingStake").decimalValue().compareTo(BigDecimal.ONE) > 0
                    ? customer.cashOutQuote(bet, "1.00")
                    : quote;
            return part.path("offered").asBoolean() ? sell(bet, part).status() : 409;
        });

        assertThat(statuses).allSatisfy(status -> assertThat(status).isIn(200, 409, 422));
        assertThat(statuses.stream().filter(status -> status == 200).count()).isEqualTo(10);
        assertThat(customer.balance()).isEqualByComparingTo("999.50");
        books.prove();
    }

    @Test
    void whoSellsWhileTheResultComesIsPaidOneOrTheOther() {
        List<String> bets = IntStream.range(0, 100).mapToObj(i -> bet("1.00")).toList();
        List<JsonNode> quotes = bets.stream().map(customer::cashOutQuote).toList();

        List<Integer> statuses = together(
                101,
                i -> () -> i == 50
                        ? market.result(HOME_WON).status()
                        : sell(bets.get(i < 50 ? i : i - 1), quotes.get(i < 50 ? i : i - 1))
                                .status());

        assertThat(statuses.get(50)).isEqualTo(200);
        books.awaitRest();
        long sold = statuses.stream().filter(status -> status == 200).count() - 1;
        assertThat(statuses).allSatisfy(status -> assertThat(status).isIn(200, 409));
        // 0.95 for each that was sold, 2.00 for each that was not.
        assertThat(customer.balance())
                .isEqualByComparingTo(new BigDecimal("900.00")
                        .add(new BigDecimal("0.95").multiply(BigDecimal.valueOf(sold)))
                        .add(new BigDecimal("2.00").multiply(BigDecimal.valueOf(100 - sold))));
        books.prove();
    }

    @Test
    void nobodySellsAtAPriceThatIsGone() {
        List<String> bets = IntStream.range(0, 100).mapToObj(i -> bet("1.00")).toList();
        List<JsonNode> quotes = bets.stream().map(customer::cashOutQuote).toList();

        List<Integer> statuses = together(101, i -> () -> {
            if (i == 50) {
                market.reprice("home", "4.00");
                return 0;
            }
            int number = i < 50 ? i : i - 1;
            Answer answer = sell(bets.get(number), quotes.get(number));
            return answer.status();
        });

        // What was sold was sold at 0.95 before the change: the record says by which version.
        assertThat(statuses).allSatisfy(status -> assertThat(status).isIn(0, 200, 409));
        assertThat(books.number("select count(*) from cash_out c join bet_leg l on l.bet_id = c.bet_id"
                        + " where l.market_id = '" + market.id()
                        + "' and (c.legs not like 'v1:%' or return_minor <> 95)"))
                .isZero();
        assertThat(books.number("select count(*) from cash_out c join bet_leg l on l.bet_id = c.bet_id"
                        + " where l.market_id = '" + market.id() + "'"))
                .isEqualTo(statuses.stream().filter(status -> status == 200).count());
        books.prove();
    }

    @Test
    void afterASuspensionHasBeenAnsweredNothingIsSold() {
        List<String> bets = IntStream.range(0, 60).mapToObj(i -> bet("1.00")).toList();
        List<JsonNode> quotes = bets.stream().map(customer::cashOutQuote).toList();

        List<Integer> statuses = together(61, i -> () -> {
            if (i == 30) {
                market.status("suspended", "goal");
                return 0;
            }
            int number = i < 30 ? i : i - 1;
            return sell(bets.get(number), quotes.get(number)).status();
        });
        List<Integer> after =
                together(60, i -> () -> sell(bets.get(i), quotes.get(i)).status());

        assertThat(statuses).allSatisfy(status -> assertThat(status).isIn(0, 200, 409));
        assertThat(after).containsOnly(409);
        books.prove();
    }

    @Test
    void salesResultsAndCorrectionsOfTheSameBetsEndInOneState() {
        MarketOnOffer other = winzo.desk().event().moneyline("2.00", "2.00");
        List<Customer> crowd =
                IntStream.range(0, 4).mapToObj(i -> winzo.customer("1000.00")).toList();
        List<String> bets = new ArrayList<>();
        for (Customer each : crowd) {
            for (int i = 0; i < 25; i++) {
                bets.add(each.bet("1.00", market.pick("home"), other.pick("home"))
                        .path("betId")
                        .asText());
            }
        }

        // 1,000 in all: two sales in three, half of them of a part; the rest results and their corrections.
        List<Integer> statuses = together(1_000, i -> () -> switch (i % 3) {
            case 0 -> (i % 2 == 0 ? other.rollback("again") : other.result(i % 4 == 1 ? AWAY_WON : HOME_WON)).status();
            default -> {
                Customer seller = crowd.get(i % 100 / 25);
                String bet = bets.get(i % 100);
                JsonNode quote = i % 2 == 0 ? seller.cashOutQuote(bet) : quoteOfAPart(seller, bet);
                yield quote.path("offered").asBoolean()
                        ? seller.tryCashOut(bet, quote, Map.of("policy", "any")).status()
                        : 409;
            }
        });
        if (other.status().equals("settled")) {
            other.rollback("for good").expect(200);
        }
        other.result(HOME_WON).expect(200);
        market.result(AWAY_WON).expect(200);
        books.awaitRest();

        assertThat(statuses).allSatisfy(status -> assertThat(status).isIn(200, 409, 422));
        // Everything has lost but what was sold: the books know what that was.
        for (Customer each : crowd) {
            long sold = books.number("select coalesce(sum(return_minor), 0) from cash_out where account_id = '"
                    + each.accountId() + "'");
            assertThat(each.balance()).isEqualByComparingTo(new BigDecimal("975.00").add(BigDecimal.valueOf(sold, 2)));
        }
        assertThat(books.number("select count(*) from bet where status = 'accepted' and id in ('"
                        + String.join("','", bets) + "')"))
                .isZero();
        books.prove();
    }

    private static JsonNode quoteOfAPart(Customer seller, String bet) {
        Answer quote = seller.api().get("/api/bets/" + bet + "/cashout?stake=0.25");
        return quote.status() == 200 ? quote.data() : seller.cashOutQuote(bet);
    }

    private Answer sell(String bet, JsonNode quote) {
        return customer.tryCashOut(bet, quote, Map.of());
    }

    private String bet(String stake) {
        return customer.bet(stake, market.pick("home")).path("betId").asText();
    }

    /** Does so many things, many at a time, and returns what they said in their order. */
    private static <T> List<T> together(int count, IntFunction<Callable<T>> task) {
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<T>> running =
                    IntStream.range(0, count).mapToObj(task).map(pool::submit).toList();
            List<T> done = new ArrayList<>();
            for (Future<T> each : running) {
                done.add(each.get());
            }
            return done;
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }
}
