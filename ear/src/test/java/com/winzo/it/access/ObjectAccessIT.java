package com.winzo.it.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Protected;
import com.winzo.it.client.SoftAuthenticator;
import com.winzo.it.client.Winzo;
import com.winzo.it.contract.Description;
import com.winzo.it.contract.Description.Operation;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What belongs to one customer, in the hands of another. Every id that a customer can send is a case here, as a part of the
 * address or as a parameter; one that is described and has no case fails the first test.
 */
@WinzoTest
class ObjectAccessIT {

    @ArquillianResource
    Winzo winzo;

    private Customer owner;
    private Customer other;
    private String bet;
    private String betKey;
    private String transaction;

    /** The owner's things, by the operation and the parameter that name them. */
    private Map<String, String> things;

    /** Parameters that name nothing of a customer's. */
    private static final Set<String> NOT_OWNED =
            Set.of("page", "limit", "sort", "status", "type", "from", "to", "stake");

    private static final Set<String> TAKING_A_BODY =
            Set.of("POST /api/bets/{betId}/cashout", "PUT /api/bets/{betId}/cashout/order");

    @BeforeEach
    void giveTheOwnerSomethingOfEverything() {
        MarketOnOffer market = winzo.desk().event().moneyline("1.90", "2.10");
        owner = winzo.customer("100.00");
        other = winzo.customer("100.00");
        betKey = "own-" + UUID.randomUUID();
        bet = owner.tryBet(betKey, "10.00", market.pick("home"))
                .expect(201)
                .data()
                .path("betId")
                .asText();
        owner.api()
                .put("/api/bets/" + bet + "/cashout/order", Map.of("target", new BigDecimal("19.00")))
                .expect(200);
        transaction = firstId("/api/payments/transactions");
        owner = Protected.withPasskey(winzo, owner, new SoftAuthenticator()).customer();
        String passkey = owner.api()
                .get("/api/auth/mfa")
                .expect(200)
                .data()
                .path("passkeys")
                .get(0)
                .path("id")
                .asText();
        String session = firstId("/api/auth/sessions");
        String device = firstId("/api/auth/devices");
        things = Map.ofEntries(
                entry("DELETE /api/auth/sessions/{sessionId}", session),
                entry("PUT /api/auth/mfa/passkeys/{passkeyId}", passkey),
                entry("DELETE /api/auth/mfa/passkeys/{passkeyId}", passkey),
                entry("DELETE /api/auth/devices/{deviceId}", device),
                entry("GET /api/auth/logins?before", session),
                entry("GET /api/bets/{betId}", bet),
                entry("GET /api/bets/{betId}/receipt", bet),
                entry("GET /api/bets/{betId}/settlement", bet),
                entry("PUT /api/bets/{betId}/cancel", bet),
                entry("GET /api/bets/{betId}/cashout", bet),
                entry("POST /api/bets/{betId}/cashout", bet),
                entry("GET /api/bets/{betId}/cashout/order", bet),
                entry("PUT /api/bets/{betId}/cashout/order", bet),
                entry("DELETE /api/bets/{betId}/cashout/order", bet),
                entry("GET /api/payments/transactions/{id}", transaction),
                entry("GET /api/bets?cursor", bet),
                entry("GET /api/bets?clientKey", betKey),
                entry("GET /api/users/betting-history?cursor", bet),
                entry("GET /api/users/betting-history?clientKey", betKey),
                entry("GET /api/payments/transactions?before", transaction));
    }

    private String firstId(String list) {
        return owner.api().get(list).expect(200).data().get(0).path("id").asText();
    }

    @Test
    void everyIdThatACustomerCanSendHasACase() {
        AccessMatrix matrix = AccessMatrix.read();
        Set<String> sendable = new TreeSet<>();
        for (Operation operation : Description.of(winzo).operations()) {
            boolean owned = matrix.permits(operation.toString(), "user") && !matrix.isOpen(operation.toString());
            for (JsonNode parameter : operation.node().path("parameters")) {
                String name = parameter.path("name").asText();
                if (owned && parameter.path("in").asText().equals("path")) {
                    sendable.add(operation.toString());
                } else if (owned && parameter.path("in").asText().equals("query") && !NOT_OWNED.contains(name)) {
                    sendable.add(operation + "?" + name);
                }
            }
        }

        assertThat(sendable).containsExactlyInAnyOrderElementsOf(things.keySet());
    }

    @Test
    void nobodyReadsOrChangesAnothersThings() {
        SoftAssertions softly = new SoftAssertions();
        things.forEach((operation, id) -> {
            if (!operation.contains("?")) {
                String method = operation.split(" ")[0];
                String path = operation.split(" ")[1].replaceAll("\\{[^}]*}", id);
                Answer answer = other.api().send(method, path, bodyOf(operation));
                softly.assertThat(answer.status() + " " + answer.code())
                        .as("%s", operation)
                        .isEqualTo("404 VAL_004");
                softly.assertThat(answer.body())
                        .as("%s tells nothing", operation)
                        .doesNotContain("confirmationNumber");
            }
        });
        softly.assertAll();
        assertThat(owner.readBet(bet).path("status").asText()).isEqualTo("accepted");
    }

    @Test
    void anothersIdAsAParameterShowsNothingOfTheirs() {
        SoftAssertions softly = new SoftAssertions();
        things.forEach((operation, id) -> {
            if (operation.contains("?")) {
                Answer answer = other.api().get(operation.substring("GET ".length()) + "=" + id);
                softly.assertThat(answer.status()).as("%s", operation).isIn(200, 404);
                softly.assertThat(answer.body()).as("%s", operation).doesNotContain(bet, transaction);
            }
        });
        softly.assertAll();
    }

    @Test
    void listsHoldOnesOwnOnly() {
        for (String path : List.of(
                "/api/bets", "/api/users/betting-history", "/api/payments/transactions", "/api/users/notifications")) {
            assertThat(other.api().get(path).expect(200).body()).as(path).doesNotContain(bet, transaction);
        }
        JsonNode own = other.api().get("/api/payments/transactions").expect(200).data();
        assertThat(StreamSupport.stream(own.spliterator(), false)
                        .map(each -> each.path("type").asText()))
                .containsExactly("deposit");
    }

    @Test
    void theKeyOfAnothersCommandAnswersNothingOfTheirs() {
        Answer answer = other.api().withKey(betKey).post("/api/bets", Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isReplayed()).isFalse();
    }

    /** What an operation takes that asks for a body; null for none. */
    private static Map<String, ?> bodyOf(String operation) {
        if (operation.equals("PUT /api/auth/mfa/passkeys/{passkeyId}")) {
            return Map.of("name", "Mine");
        }
        return TAKING_A_BODY.contains(operation) ? Map.of() : null;
    }
}
