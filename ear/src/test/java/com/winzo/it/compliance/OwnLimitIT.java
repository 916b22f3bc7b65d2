package com.winzo.it.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits that customers set for themselves: less at once, more after a day and said twice. */
@WinzoTest
class OwnLimitIT {

    private static final String PATH = "/api/users/own-limits";

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @ParameterizedTest
    @ValueSource(strings = {"day_deposit", "week_deposit", "month_deposit"})
    void depositsAreHeldToThemWhateverIsTakenOut(String limit) {
        Customer customer = winzo.customer("30.00");
        set(customer, limit, "50.00");
        customer.withdraw("30.00");

        JsonNode details =
                customer.tryDeposit("20.01").expect(422, "PAY_003").error().path("details");

        assertThat(details.path("limit").asText()).isEqualTo(limit);
        assertThat(details.path("left").decimalValue()).isEqualByComparingTo("20.00");
        customer.deposit("20.00").tryDeposit("1.00").expect(422, "PAY_003");
    }

    @ParameterizedTest
    @CsvSource({"day_deposit, 25", "week_deposit, 169", "month_deposit, 721"})
    void depositsOfBeforeDoNotCount(String limit, int hours) {
        Customer customer = winzo.customer("30.00");
        set(customer, limit, "30.00");
        customer.tryDeposit("1.00").expect(422, "PAY_003");

        books.change("update payment set created_at = now() - interval '" + hours + " hours' where account_id = '"
                + customer.accountId() + "'");

        customer.deposit("30.00");
    }

    @Test
    void parallelDepositsDoNotSlipThrough() {
        Customer customer = winzo.customer();
        set(customer, "day_deposit", "50.00");

        List<CompletableFuture<Answer>> deposits = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> customer.tryDeposit("10.00")))
                .limit(12)
                .toList();

        assertThat(deposits.stream().map(CompletableFuture::join).map(Answer::status))
                .containsOnly(201, 422)
                .filteredOn(status -> status == 201)
                .hasSize(5);
        assertThat(customer.balance()).isEqualByComparingTo("50.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"day_stake", "week_stake", "month_stake", "day_loss", "week_loss", "month_loss"})
    void betsAreHeldToThem(String limit) {
        MarketOnOffer market = winzo.desk().event().moneyline("1.90", "2.10");
        Customer customer = winzo.customer("100.00");
        set(customer, limit, "15.00");

        customer.bet("10.00", market.pick("home"));
        JsonNode details = customer.tryBet("5.01", market.pick("home"))
                .expect(422, "BET_004")
                .error()
                .path("details");

        assertThat(details.path("limit").asText()).isEqualTo("customer_" + limit);
        customer.bet("5.00", market.pick("home"));
    }

    @ParameterizedTest(name = "the house {0}, the customer {1}: {2} holds")
    @CsvSource({"20.00, 15.00, 15.00", "10.00, 15.00, 10.00"})
    void theLowerOfTheHousesAndTheirOwnHolds(String house, String own, String holds) {
        MarketOnOffer market = winzo.desk().event().moneyline("1.90", "2.10");
        Customer customer = winzo.customer("100.00");
        winzo.as("trader")
                .put(
                        "/api/admin/accounts/" + customer.accountId() + "/limits",
                        Map.of("dayStake", new BigDecimal(house), "reason", "A test"))
                .expect(200);
        set(customer, "day_stake", own);

        JsonNode limits = customer.api().get("/api/users/limits").expect(200).data();

        assertThat(limits.path("limits").get(0).path("value").decimalValue()).isEqualByComparingTo(holds);
        String more = new BigDecimal(holds).add(new BigDecimal("0.01")).toPlainString();
        customer.tryBet(more, market.pick("home")).expect(422, "BET_004");
        customer.bet(holds, market.pick("home"));
    }

    @Test
    void lessHoldsAtOnceAndMoreWhenItIsConfirmedADayLater() {
        Customer customer = winzo.customer();
        set(customer, "day_deposit", "50.00");
        set(customer, "day_deposit", "20.00");
        customer.tryDeposit("20.01").expect(422, "PAY_003");

        JsonNode wished = set(customer, "day_deposit", "80.00");

        assertThat(wished.path("amount").decimalValue()).isEqualByComparingTo("20.00");
        assertThat(wished.path("wish").path("amount").decimalValue()).isEqualByComparingTo("80.00");
        assertThat(Instant.parse(wished.path("wish").path("confirmableFrom").asText()))
                .isAfter(Instant.now().plus(Duration.ofHours(23)));
        confirm(customer, "day_deposit").expect(409, "VAL_005");
        customer.tryDeposit("20.01").expect(422, "PAY_003");
        later(customer, 25);
        assertThat(shown(customer)).isEqualTo(set(customer, "day_deposit", "80.00"));
        customer.tryDeposit("20.01").expect(422, "PAY_003");

        JsonNode raised = confirm(customer, "day_deposit").expect(200).data();

        assertThat(raised.path("amount").decimalValue()).isEqualByComparingTo("80.00");
        customer.deposit("80.00");
        confirm(customer, "day_deposit").expect(409, "VAL_005");
        assertThat(books.number("select count(*) from audit_record where action in ('account.own_limit',"
                        + " 'account.own_limit_raised') and subject = 'account/" + customer.accountId() + "'"))
                .as("set, lowered, wished for, raised; the same wish again is no change")
                .isEqualTo(4);
    }

    @Test
    void noLimitIsMoreThanAny() {
        Customer customer = winzo.customer();
        set(customer, "day_deposit", "20.00");

        set(customer, "day_deposit", null);
        customer.tryDeposit("20.01").expect(422, "PAY_003");
        later(customer, 25);
        confirm(customer, "day_deposit").expect(200);

        customer.deposit("100.00");
        assertThat(customer.api().get(PATH).expect(200).data()).isEmpty();
    }

    @Test
    void aWishLapses() {
        Customer customer = winzo.customer();
        set(customer, "day_deposit", "20.00");
        set(customer, "day_deposit", "80.00");

        later(customer, 8 * 24 + 1);

        confirm(customer, "day_deposit").expect(409, "VAL_005");
        customer.tryDeposit("20.01").expect(422, "PAY_003");
    }

    @Test
    void confirmingAsksWhoItIsAndLoweringDoesNot() {
        Customer customer = winzo.customer();
        set(customer, "day_deposit", "20.00");
        set(customer, "day_deposit", "80.00");
        later(customer, 25);
        books.agePassword(customer.accountId());
        Customer later = winzo.renewed(customer);

        confirm(later, "day_deposit").expect(403, "AUTH_006");

        set(later, "day_deposit", "10.00");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\":5}                             | 400 | VAL_001",
                "{\"limit\":\"hour_deposit\",\"amount\":5}    | 400 | VAL_002",
                "{\"limit\":\"day_deposit\",\"amount\":-0.01} | 422 | VAL_003",
                "{\"limit\":\"day_deposit\",\"amount\":0.001} | 422 | VAL_003",
                "{\"limit\":\"day_deposit\",\"amount\":\"x\"} | 400 | VAL_002",
                "{\"limit\":\"day_deposit\",\"amount\":5,\"wish\":null} | 400 | VAL_002"
            })
    void wishesAreChecked(String body, int status, String code) {
        Customer customer = winzo.customer();

        customer.api()
                .sendRaw("PUT", PATH, body.getBytes(StandardCharsets.UTF_8))
                .expect(status, code);

        assertThat(customer.api().get(PATH).expect(200).data()).isEmpty();
    }

    private static JsonNode set(Customer customer, String limit, String amount) {
        Map<String, Object> body = new HashMap<>();
        body.put("limit", limit);
        body.put("amount", amount == null ? null : new BigDecimal(amount));
        return customer.api().put(PATH, body).expect(200).data();
    }

    private static Answer confirm(Customer customer, String limit) {
        return customer.api().post(PATH + "/confirmation", Map.of("limit", limit));
    }

    private static JsonNode shown(Customer customer) {
        return customer.api().get(PATH).expect(200).data().get(0);
    }

    /** As if all that was wished for had been wished so many hours ago. */
    private void later(Customer customer, int hours) {
        books.change("update own_limit set wished_at = wished_at - interval '" + hours + " hours' where account_id = '"
                + customer.accountId() + "'");
    }
}
