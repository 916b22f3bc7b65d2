package com.winzo.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** What moves much money takes two people. */
@WinzoTest
class ApprovalIT {

    private static final Map<String, String> WRONG_RESULT = Map.of("reason", "The wrong result");

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @Test
    void aLargeRollbackIsCarriedOutOnceAnotherHasAgreed() {
        Settled settled = settled();
        Answer refused = rollBack(settled, WRONG_RESULT).expect(403, "AUTH_008");
        assertThat(settled.market().status()).isEqualTo("settled");
        String approval = approvalOf(refused);
        assertThat(approvalOf(rollBack(settled, WRONG_RESULT).expect(403, "AUTH_008")))
                .as("asked again, it is the same question")
                .isEqualTo(approval);
        JsonNode shown =
                winzo.as("admin").get("/api/admin/approvals").expect(200).data();
        assertThat(shown).anySatisfy(each -> {
            assertThat(each.path("id").asText()).isEqualTo(approval);
            assertThat(each.path("subject").asText())
                    .isEqualTo("market/" + settled.market().id());
            assertThat(each.path("command").asText()).contains("The wrong result");
        });

        decide("trader", approval, true).expect(403, "AUTH_008");
        decide("admin", approval, true).expect(200);

        rollBack(settled, WRONG_RESULT).expect(200);
        settled.market().result(Map.of("home", "loss", "away", "win")).expect(200);
        JsonNode corrected = settled.customer().awaitSettlement(settled.bet(), 2);
        assertThat(corrected.path("status").asText()).isEqualTo("settled_loss");
        rollBack(settled, WRONG_RESULT).expect(403, "AUTH_008");
        assertThat(audited("approval.use", approval)).hasSize(1);
    }

    @Test
    void itIsGoodForExactlyWhatWasAskedAndForWhoeverAsked() {
        Settled settled = settled();
        String approval = approvalOf(rollBack(settled, WRONG_RESULT).expect(403, "AUTH_008"));
        decide("admin", approval, true).expect(200);

        assertThat(approvalOf(rollBack(settled, Map.of("reason", "Another one")).expect(403, "AUTH_008")))
                .isNotEqualTo(approval);
        winzo.as("admin")
                .post("/api/trading/markets/" + settled.market().id() + "/rollback", WRONG_RESULT)
                .expect(403, "AUTH_008");
        voidFrom(settled).expect(403, "AUTH_008");

        rollBack(settled, WRONG_RESULT).expect(200);
    }

    @Test
    void whatWasRefusedIsAskedAnew() {
        Settled settled = settled();
        String approval = approvalOf(rollBack(settled, WRONG_RESULT).expect(403, "AUTH_008"));

        decide("admin", approval, false).expect(200);

        decide("admin", approval, true).expect(409, "VAL_005");
        assertThat(approvalOf(rollBack(settled, WRONG_RESULT).expect(403, "AUTH_008")))
                .isNotEqualTo(approval);
        assertThat(settled.market().status()).isEqualTo("settled");
    }

    @Test
    void whatHasExpiredServesNobody() {
        Settled settled = settled();
        String approval = approvalOf(rollBack(settled, WRONG_RESULT).expect(403, "AUTH_008"));
        decide("admin", approval, true).expect(200);
        books.rows("update approval set requested_at = now() - interval '2 days', expires_at = now() - interval '1 day'"
                + " where id = '" + approval + "' returning id");

        assertThat(approvalOf(rollBack(settled, WRONG_RESULT).expect(403, "AUTH_008")))
                .isNotEqualTo(approval);
    }

    /** Of copies that arrive together one is carried out and the others find it done or nothing to use. */
    @Test
    void copiesAtOnceUseItOnce() {
        Settled settled = settled();
        String approval = approvalOf(voidFrom(settled).expect(403, "AUTH_008"));
        decide("admin", approval, true).expect(200);

        List<CompletableFuture<Answer>> copies = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> voidFrom(settled)))
                .limit(8)
                .toList();

        assertThat(copies.stream().map(CompletableFuture::join).map(Answer::status))
                .filteredOn(status -> status == 200)
                .hasSize(1);
        assertThat(audited("approval.use", approval)).hasSize(1);
    }

    @Test
    void aMachineOrdersNoneAndSmallOnesAreOnePersons() {
        Settled settled = settled();
        String key = winzo.as("admin")
                .post(
                        "/api/admin/api-keys",
                        Map.of(
                                "name",
                                "Results",
                                "permissions",
                                List.of("result_write"),
                                "expiresAt",
                                Instant.now().plus(1, ChronoUnit.DAYS).toString(),
                                "networks",
                                List.of()))
                .expect(201)
                .data()
                .path("key")
                .asText();
        Answer refused = winzo.api()
                .with("X-Api-Key", key)
                .post("/api/trading/markets/" + settled.market().id() + "/rollback", WRONG_RESULT)
                .expect(403, "AUTH_008");
        assertThat(refused.error().path("details").has("approvalId")).isFalse();

        MarketOnOffer small = winzo.desk().event().moneyline("1.90", "2.10");
        winzo.customer("10.00").bet("10.00", small.pick("home"));
        small.result(Map.of("home", "win", "away", "loss")).expect(200);
        small.rollback("The wrong result").expect(200);
    }

    private Settled settled() {
        MarketOnOffer market = winzo.desk().event().moneyline("3.00", "1.40");
        Customer customer = winzo.customer("9000.00");
        String bet = customer.bet("9000.00", market.pick("home")).path("betId").asText();
        market.result(Map.of("home", "win", "away", "loss")).expect(200);
        customer.awaitDecided(bet);
        return new Settled(market, customer, bet);
    }

    private static Answer rollBack(Settled settled, Map<String, String> order) {
        Api trader = settled.market().event().trader();
        return trader.post("/api/trading/markets/" + settled.market().id() + "/rollback", order);
    }

    private static Answer voidFrom(Settled settled) {
        Map<String, String> order = Map.of("from", "2026-01-01T00:00:00Z", "reason", "Struck too late");
        return settled.market()
                .event()
                .trader()
                .post("/api/trading/markets/" + settled.market().id() + "/void", order);
    }

    private Answer decide(String role, String approval, boolean approved) {
        return winzo.as(role).post("/api/admin/approvals/" + approval, Map.of("approved", approved));
    }

    private static String approvalOf(Answer refusal) {
        return refusal.error().path("details").path("approvalId").asText();
    }

    private JsonNode audited(String action, String approval) {
        return winzo.as("regulator")
                .get("/api/admin/audit?action=" + action + "&subject=approval/" + approval)
                .expect(200)
                .data();
    }

    private record Settled(MarketOnOffer market, Customer customer, String bet) {}
}
