package com.winzo.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Socket;
import com.winzo.it.client.Winzo;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one node is told about an account, the other knows at the next request. */
abstract class AccountsOnTwoNodes {

    private static final int RENEWALS = 40;

    private final ExecutorService atOnce = Executors.newFixedThreadPool(RENEWALS);
    private final Winzo first = FaultsIT.winzo(FaultsIT.first());
    private final Winzo second = FaultsIT.winzo(FaultsIT.second());

    @BeforeEach
    void bothNodesRun() {
        FaultsIT.first().start();
    }

    @AfterEach
    void theBooksAreSound() {
        atOnce.shutdown();
        first.close();
        second.close();
        FaultsIT.prove();
    }

    @Test
    void aSuspensionHoldsOnEveryNode() {
        Customer customer = first.customer();
        Api elsewhere = customer.api().at(second.api().base());
        elsewhere.get("/api/auth/me").expect(200);

        change(customer, "suspended");

        elsewhere.get("/api/auth/me").expect(403, "AUTH_005");
        customer.api().get("/api/auth/me").expect(403, "AUTH_005");

        change(customer, "active");

        elsewhere.get("/api/auth/me").expect(401, "AUTH_003");
        second.api().login(customer.login().username(), customer.login().password());
    }

    @Test
    void aSuspensionClosesTheSocketsOfEveryNodeWithinASecond() {
        Customer customer = first.customer();
        try (Socket socket = second.socket(customer)) {
            change(customer, "suspended");

            Await.within(Duration.ofSeconds(1), "the socket is closed").until(() -> socket.closeCode() == 4401);
        }
    }

    @Test
    void aTimeOutHoldsOnEveryNode() {
        MarketOnOffer market = first.desk().event().moneyline("1.90", "2.10");
        Customer customer = first.customer("100.00");
        Customer elsewhere = new Customer(
                customer.login(),
                customer.accountId(),
                customer.api().at(second.api().base()));
        Await.until(
                "the other node knows the market",
                () -> elsewhere.tryBet("5.00", market.pick("home")).status() == 201);

        customer.api().post("/api/users/time-out", Map.of("hours", 24)).expect(200);

        elsewhere.tryBet("5.00", market.pick("home")).expect(403, "AUTH_005");
        elsewhere.tryDeposit("5.00").expect(403, "AUTH_005");
        customer.tryBet("5.00", market.pick("home")).expect(403, "AUTH_005");
        elsewhere.withdraw("95.00");
    }

    @Test
    void aLogoutHoldsOnEveryNode() {
        Customer customer = first.customer();
        Api elsewhere = customer.api().at(second.api().base());
        elsewhere.get("/api/auth/me").expect(200);

        customer.api().delete("/api/auth/logout").expect(204);

        elsewhere.get("/api/auth/me").expect(401, "AUTH_003");
    }

    /** More at once than the node has connections: none may need a second one while the others wait for it. */
    @Test
    void theFirstRenewalsOfANodeDoNotWaitForEachOther() {
        Customer customer = first.customer();
        Map<String, String> token = Map.of("refreshToken", customer.login().refreshToken());

        List<CompletableFuture<Answer>> renewals = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> second.api().post("/api/auth/refresh", token), atOnce))
                .limit(RENEWALS)
                .toList();

        assertThat(renewals.stream().map(CompletableFuture::join))
                .allSatisfy(answer -> answer.expect(200))
                .extracting(answer -> answer.data().path("refreshToken").asText())
                .containsOnly(
                        renewals.getFirst().join().data().path("refreshToken").asText());
    }

    @Test
    void anotherKeyLogsNobodyOutAndSignsOnEveryNode() {
        Customer before = first.customer();
        String oldKey = kid(before);
        Api admin = first.as("admin");
        admin.post("/api/admin/signing-keys", Map.of("atOnce", true, "reason", "A test"))
                .expect(200);

        Customer after = first.customer();
        String newKey = kid(after);

        assertThat(newKey).isNotEqualTo(oldKey);
        for (Winzo node : List.of(second, first)) {
            after.api().at(node.api().base()).get("/api/auth/me").expect(200);
            before.api().at(node.api().base()).get("/api/auth/me").expect(200);
            assertThat(node.api().get("/.well-known/jwks.json").body()).contains(oldKey, newKey);
        }
        second.api()
                .post("/api/auth/refresh", Map.of("refreshToken", before.login().refreshToken()))
                .expect(200);
        assertThat(admin.get("/api/admin/signing-keys").expect(200).data())
                .extracting(key -> key.path("state").asText())
                .contains("verifying", "signing");
    }

    @Test
    void aKeyIsKnownBeforeItSigns() {
        String next = first.as("admin")
                .post("/api/admin/signing-keys", Map.of("atOnce", false, "reason", "A test"))
                .expect(200)
                .data()
                .path("kid")
                .asText();

        assertThat(kid(first.customer())).isNotEqualTo(next);
        assertThat(first.api().get("/.well-known/jwks.json").body()).contains(next);
    }

    @Test
    void privateKeysAreSealedInTheDatabase() {
        Books books = FaultsIT.books();
        first.customer();
        for (List<String> key : books.rows("select encode(private_key, 'base64') from signing_key")) {
            byte[] sealed = Base64.getMimeDecoder().decode(key.getFirst());
            assertThatThrownBy(() -> KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(sealed)))
                    .isInstanceOf(InvalidKeySpecException.class);
        }
        assertThat(books.count("signing_key")).isPositive();
    }

    private static String kid(Customer customer) {
        String header = customer.login().accessToken().split("\\.")[0];
        return new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8)
                .replaceAll(".*\"kid\":\"([^\"]+)\".*", "$1");
    }

    private void change(Customer customer, String status) {
        first.as("admin")
                .post(
                        "/api/admin/accounts/" + customer.accountId() + "/status",
                        Map.of("status", status, "reason", "A test"))
                .expect(200);
    }
}
