package com.winzo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.SocketIo;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.net.http.HttpClient;
import java.util.List;
import java.util.stream.LongStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Socket.IO at {@code /socket.io/}: the same messages over polling, over a WebSocket, and across the upgrade. */
@WinzoTest
class SocketIoIT {

    @ArquillianResource
    Winzo winzo;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void close() {
        http.shutdownNow();
    }

    @Test
    void tellsThePolledOfPrices() {
        EventOnOffer game = winzo.desk().event();
        MarketOnOffer market = game.moneyline("1.90", "2.00");
        try (SocketIo client = SocketIo.polling(http, winzo.api().base(), "")) {
            client.await("connected", packet -> packet.startsWith("40{\"sid\""));
            subscribe(client, game);

            market.reprice("home", "1.95");

            client.awaitEvent("odds_update", data -> data.path("version").asLong() == 2);
        }
    }

    @Test
    void tellsAWebSocketOfPrices() {
        EventOnOffer game = winzo.desk().event();
        MarketOnOffer market = game.moneyline("1.90", "2.00");
        try (SocketIo client = SocketIo.webSocket(http, winzo.api().base(), "")) {
            assertThat(client.handshake().path("upgrades")).isEmpty();
            subscribe(client, game);

            market.reprice("home", "1.95");

            client.awaitEvent("odds_update", data -> data.path("version").asLong() == 2);
        }
    }

    @Test
    void losesNothingInTheUpgrade() {
        EventOnOffer game = winzo.desk().event();
        MarketOnOffer market = game.moneyline("1.90", "2.00");
        try (SocketIo client = SocketIo.polling(http, winzo.api().base(), "")) {
            subscribe(client, game);
            market.reprice("home", "1.95");
            client.upgrade();
            market.reprice("home", "1.96");
            client.awaitEvent("odds_update", data -> data.path("version").asLong() == 3);

            List<Long> places = client.events().stream()
                    .map(event -> event.path(2).path("seq").asLong())
                    .toList();
            assertThat(places)
                    .as("after the acknowledgement, which was the first")
                    .containsExactlyElementsOf(LongStream.rangeClosed(2, places.size() + 1L)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void knowsWhoConnectsWithAToken() {
        Customer customer = winzo.customer("25.00");
        String auth = "{\"token\":\"" + customer.login().accessToken() + "\"}";
        try (SocketIo client = SocketIo.webSocket(http, winzo.api().base(), auth)) {
            JsonNode known = client.awaitEvent("authenticated", data -> true);
            assertThat(known.path("accountId").asText()).isEqualTo(customer.accountId());

            client.emit("42[\"get_balance\"]");

            assertThat(client.awaitEvent("balance_update", data -> true)
                            .path("balance")
                            .decimalValue())
                    .isEqualByComparingTo("25.00");
        }
    }

    @Test
    void refusesABadTokenAndAnUnknownNamespace() {
        try (SocketIo client = SocketIo.webSocket(http, winzo.api().base(), "{\"token\":\"a.b.c\"}")) {
            String refusal = client.await("the refusal", packet -> packet.startsWith("44"));
            assertThat(refusal).contains("AUTH_003");
        }
        try (SocketIo client = SocketIo.webSocket(http, winzo.api().base(), "/admin,")) {
            assertThat(client.await("the refusal", packet -> packet.startsWith("44")))
                    .isEqualTo("44/admin,{\"message\":\"Invalid namespace\"}");
        }
    }

    @Test
    void answersNonsenseWithAnErrorAndLimitsBodies() {
        try (SocketIo client = SocketIo.polling(http, winzo.api().base(), "")) {
            client.emit("42{");
            client.awaitEvent("error", data -> data.path("code").asText().equals("VAL_002"));
            client.emit("42[\"dance\",{}]");
            client.awaitEvent("error", data -> data.path("message").asText().equals("Unknown event."));

            assertThat(client.post("4" + "x".repeat(20_000)).statusCode()).isEqualTo(413);
            assertThat(client.post("42[\"ping\"]").statusCode()).isEqualTo(400);
        }
    }

    private static void subscribe(SocketIo client, EventOnOffer game) {
        client.emit("421[\"subscribe_odds\",{\"eventIds\":[\"" + game.id() + "\"],\"conflateMs\":0}]");
        JsonNode answer = client.awaitAcknowledgement(1);
        assertThat(answer.path("event").asText()).isEqualTo("subscribed");
        assertThat(answer.path("data").path("markets")).hasSize(1);
    }
}
