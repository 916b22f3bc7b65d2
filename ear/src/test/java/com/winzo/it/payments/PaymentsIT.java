package com.winzo.it.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WinzoTest
class PaymentsIT {

    @ArquillianResource
    Winzo winzo;

    @Test
    void aDepositIsOnTheBalanceWithItsAnswer() {
        Customer customer = winzo.customer();
        Answer answer = pay(customer.api(), "deposit", "100.00", "sandbox").expect(201);
        assertThat(answer.data().path("status").asText()).isEqualTo("completed");
        assertThat(answer.data().path("amount").decimalValue()).isEqualTo(new BigDecimal("100.00"));
        assertThat(customer.balance()).isEqualTo(new BigDecimal("100.00"));
        JsonNode found = customer.api()
                .get(URI.create(answer.header("Location")).getPath())
                .expect(200)
                .data();
        assertThat(found).isEqualTo(answer.data());
        Await.until(
                "the customer is told",
                () -> customer.api()
                                .get("/api/users/notifications")
                                .expect(200)
                                .data()
                                .size()
                        == 1);
    }

    /** A key goes with what an address means, not with how it is written. */
    @Test
    void anotherSpellingOfTheAddressPaysNothingTwice() {
        Customer customer = winzo.customer();
        Api keyed = customer.api().withKey("deposit-spelled");
        Answer first = pay(keyed, "deposit", "40.00", "sandbox").expect(201);

        assertThat(Stream.of(
                        "/api/v1/payments/deposit",
                        "/api/payments/deposit;x=1",
                        "/api/payments;x=1/deposit",
                        "/api;x=1/payments/deposit",
                        "/api/payments/%64eposit",
                        "/%61pi/payments/deposit",
                        "/api/payments/deposit/",
                        "/api/payments//deposit",
                        "/api/./payments/deposit",
                        "/api/x/../payments/deposit"))
                .allSatisfy(spelling -> {
                    Answer again = keyed.post(
                            spelling,
                            Map.of("amount", new BigDecimal("40.00"), "currency", "USD", "method", "sandbox"));
                    assertThat(again.status() >= 400
                                    || again.isReplayed() && again.data().equals(first.data()))
                            .as(again.toString())
                            .isTrue();
                });
        assertThat(customer.balance()).isEqualTo(new BigDecimal("40.00"));
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswer() {
        Customer customer = winzo.customer();
        Api keyed = customer.api().withKey("deposit-1");
        Answer first = pay(keyed, "deposit", "40.00", "sandbox").expect(201);
        Answer second = pay(keyed, "deposit", "40.00", "sandbox").expect(201);
        assertThat(first.isReplayed()).isFalse();
        assertThat(second.isReplayed()).isTrue();
        assertThat(second.data()).isEqualTo(first.data());
        pay(keyed, "deposit", "41.00", "sandbox").expect(409, "VAL_006");
        assertThat(customer.balance()).isEqualByComparingTo("40.00");
    }

    @Test
    void simultaneousCopiesCreditOnce() {
        Customer customer = winzo.customer();
        Api keyed = customer.api().withKey("copies");
        List<Answer> answers = inParallel(16, () -> pay(keyed, "deposit", "25.00", "sandbox"));
        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(answers.stream().map(Answer::data).distinct()).hasSize(1);
        assertThat(customer.balance()).isEqualByComparingTo("25.00");
    }

    @ParameterizedTest(name = "a declined {0} of {1} by {2} changes nothing")
    @CsvSource({"deposit,13.13,sandbox", "deposit,13.13,sandbox_pending", "withdraw,13.13,sandbox"})
    void aDeclinedPaymentChangesNothing(String direction, String amount, String method) {
        Customer customer = winzo.customer("50.00");
        Api keyed = customer.api().withKey("declined");
        Answer refused = pay(keyed, direction, amount, method).expect(422, "PAY_001");
        assertThat(refused.error().path("details").path("reason").asText()).isEqualTo("declined_by_issuer");
        Answer again = pay(keyed, direction, amount, method).expect(422, "PAY_001");
        assertThat(again.error().path("details")).isEqualTo(refused.error().path("details"));
        JsonNode balance = customer.api().get("/api/users/balance").expect(200).data();
        assertThat(balance.path("balance").decimalValue()).isEqualByComparingTo("50.00");
        assertThat(balance.path("pendingBalance").decimalValue()).isEqualByComparingTo("0.00");
        assertThat(balance.path("netDeposits").decimalValue()).isEqualByComparingTo("50.00");
        assertThat(transactions(customer, "?status=failed")).hasSize(1);
    }

    @ParameterizedTest(name = "a {0} of {1} by {2} is {3} first and completed soon")
    @CsvSource({
        "deposit,20.00,sandbox_pending,pending,120.00",
        "deposit,14.14,sandbox,processing,114.14",
        "withdraw,20.00,sandbox_pending,pending,80.00",
        "withdraw,14.14,sandbox,processing,85.86",
    })
    void anOpenPaymentIsFollowedUp(String direction, String amount, String method, String status, String balance) {
        Customer customer = winzo.customer("100.00");
        Answer answer = pay(customer.api(), direction, amount, method).expect(202);
        assertThat(answer.data().path("status").asText()).isEqualTo(status);
        String location = URI.create(answer.header("Location")).getPath();
        Await.until(
                "the payment is completed",
                () -> customer.api()
                        .get(location)
                        .data()
                        .path("status")
                        .asText()
                        .equals("completed"));
        assertThat(customer.balance()).isEqualByComparingTo(balance);
    }

    @Test
    void aWithdrawalUnderWayIsPendingAndCannotBeStaked() {
        Customer customer = winzo.customer("100.00");
        pay(customer.api(), "withdraw", "60.00", "sandbox_pending").expect(202);
        JsonNode balance = customer.api().get("/api/users/balance").expect(200).data();
        assertThat(balance.path("balance").decimalValue()).isEqualByComparingTo("40.00");
        assertThat(balance.path("pendingBalance").decimalValue()).isEqualByComparingTo("60.00");
        Answer refused = pay(customer.api(), "withdraw", "41.00", "sandbox").expect(422, "BET_001");
        assertThat(refused.error().path("details").path("balance").decimalValue())
                .isEqualByComparingTo("40.00");
        assertThat(refused.error().path("details").path("required").decimalValue())
                .isEqualByComparingTo("41.00");
        Await.until(
                "it is paid out",
                () -> customer.api()
                                .get("/api/users/balance")
                                .data()
                                .path("pendingBalance")
                                .decimalValue()
                                .signum()
                        == 0);
    }

    @Test
    void simultaneousWithdrawalsNeverTakeMoreThanThereIs() {
        Customer customer = winzo.customer("100.00");
        List<Answer> answers = inParallel(12, () -> pay(customer.api(), "withdraw", "30.00", "sandbox"));
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.code().equals("BET_001")))
                .hasSize(9);
        assertThat(customer.balance()).isEqualByComparingTo("10.00");
    }

    @ParameterizedTest(name = "{0} {1} by {3} is refused with {4} {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "deposit,  0,                    USD, sandbox, 422, VAL_003",
                "deposit,  -10.00,               USD, sandbox, 422, VAL_003",
                "deposit,  0.99,                 USD, sandbox, 422, VAL_003",
                "deposit,  50000.01,             USD, sandbox, 422, VAL_003",
                "deposit,  10.001,               USD, sandbox, 422, VAL_003",
                "deposit,  1e40,                 USD, sandbox, 422, VAL_003",
                "deposit,  9223372036854775808,  USD, sandbox, 422, VAL_003",
                "deposit,  10.00,                EUR, sandbox, 422, VAL_003",
                "deposit,  10.00,                USD, visa,    422, PAY_002",
                "deposit,  -,                    USD, sandbox, 400, VAL_001",
                "deposit,  10.00,                USD, -,       400, VAL_001",
                "withdraw, 10.00,                USD, sandbox, 422, BET_001",
                "withdraw, 0.01,                 USD, sandbox, 422, VAL_003",
                "withdraw, 10.00,                USD, visa,    422, PAY_002",
            })
    void refuses(String direction, String amount, String currency, String method, int status, String code) {
        Customer customer = winzo.customer();
        Map<String, Object> body = new HashMap<>();
        body.put("amount", amount == null ? null : new BigDecimal(amount));
        body.put("currency", currency);
        body.put("method", method);
        customer.api().post("/api/payments/" + direction, body).expect(status, code);
        assertThat(customer.balance()).isZero();
        assertThat(transactions(customer, "")).isEmpty();
    }

    @ParameterizedTest(name = "amount {0} is not a number of the contract")
    @CsvSource({"'\"10.00\"'", "NaN", "'[10]'", "true"})
    void refusesWhatIsNotANumber(String amount) {
        Customer customer = winzo.customer();
        byte[] body = ("{\"method\":\"sandbox\",\"amount\":" + amount + "}")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(customer.api()
                        .sendRaw("POST", "/api/payments/deposit", body)
                        .expect(400)
                        .code())
                .startsWith("VAL_");
    }

    @Test
    void theTransactionsAddUpToTheBalance() {
        Customer customer = winzo.customer("100.00");
        pay(customer.api(), "withdraw", "20.00", "sandbox").expect(201);
        pay(customer.api(), "withdraw", "13.13", "sandbox").expect(422);
        pay(customer.api(), "deposit", "5.50", "sandbox").expect(201);
        BigDecimal sum = transactions(customer, "").stream()
                .map(transaction -> transaction.path("balanceChange").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(customer.balance()).isEqualByComparingTo("85.50");
        assertThat(transactions(customer, "?type=withdrawal")).hasSize(2);
        assertThat(transactions(customer, "?limit=1&page=2")
                        .getFirst()
                        .path("status")
                        .asText())
                .isEqualTo("failed");
        assertThat(transactions(customer, "?to=2020-01-01T00:00:00Z")).isEmpty();
        customer.api().get("/api/payments/transactions?type=lottery").expect(400, "VAL_002");
        customer.api().get("/api/payments/transactions?limit=201").expect(422, "VAL_003");
    }

    @Test
    void nobodySeesAnothersTransactions() {
        Customer owner = winzo.customer("10.00");
        String id = transactions(owner, "").getFirst().path("id").asText();
        owner.api().get("/api/payments/transactions/" + id).expect(200);
        Customer stranger = winzo.customer();
        stranger.api().get("/api/payments/transactions/" + id).expect(404, "VAL_004");
        assertThat(transactions(stranger, "")).isEmpty();
        winzo.api().get("/api/payments/transactions/" + id).expect(401, "AUTH_003");
        winzo.as("trader").get("/api/payments/transactions").expect(403, "AUTH_004");
    }

    @Test
    void tellsTheWaysToPayWithTheirLimits() {
        JsonNode methods =
                winzo.customer().api().get("/api/payments/methods").expect(200).data();
        assertThat(methods.findValuesAsText("id")).contains("sandbox", "sandbox_pending");
        assertThat(methods.get(0).path("depositMin").decimalValue()).isEqualTo(new BigDecimal("1.00"));
    }

    private static Answer pay(Api api, String direction, String amount, String method) {
        return api.post(
                "/api/payments/" + direction,
                Map.of("amount", new BigDecimal(amount), "currency", "USD", "method", method));
    }

    private static List<JsonNode> transactions(Customer customer, String query) {
        JsonNode rows = customer.api()
                .get("/api/payments/transactions" + query)
                .expect(200)
                .data();
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    private static List<Answer> inParallel(int copies, Supplier<Answer> request) {
        List<CompletableFuture<Answer>> under = IntStream.range(0, copies)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        request, command -> Thread.ofVirtual().start(command)))
                .toList();
        Stream<Answer> answers = under.stream().map(CompletableFuture::join);
        return answers.toList();
    }
}
