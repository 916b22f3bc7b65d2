package com.winzo.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.Frame;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Socket;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** The events of the contract against {@code /asyncapi.yaml}, and what comes over a socket against both. */
@WinzoTest
class AsyncApiIT {

    @ArquillianResource
    Winzo winzo;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "authenticate,     receive",
        "subscribe_odds,   receive",
        "unsubscribe_odds, receive",
        "subscribe_events, receive",
        "place_bet,        receive",
        "get_balance,      receive",
        "ping,             receive",
        "authenticated,    send",
        "subscribed,       send",
        "odds_update,      send",
        "event_update,     send",
        "market_update,    send",
        "bet_confirmed,    send",
        "bet_rejected,     send",
        "bet_settled,      send",
        "bet_cashed_out,   send",
        "balance_update,   send",
        "notification,     send",
        "heartbeat,        send",
        "resync,           send",
        "error,            send"
    })
    void describesTheEvent(String event, String action) {
        JsonNode document = document();
        Map.Entry<String, JsonNode> message = document.path("components").path("messages").properties().stream()
                .filter(entry -> entry.getValue().path("name").asText().equals(event))
                .findFirst()
                .orElseThrow(() -> new AssertionError(event + " is not in asyncapi.yaml"));

        assertThat(message.getValue().path("summary").asText()).isNotEmpty();
        assertThat(message.getValue().path("examples"))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(
                                example.path("payload").path("event").asText())
                        .isEqualTo(event));
        assertThat(document.path("operations")
                        .path(message.getKey())
                        .path("action")
                        .asText())
                .isEqualTo(action);
    }

    /** All that a server says but {@code resync}, which follows a gap that nobody can make from outside. */
    @Test
    void aSocketHearsEveryEventOfTheContract() {
        EventOnOffer game = winzo.desk().event();
        MarketOnOffer market = game.moneyline("1.90", "2.10");
        Customer customer = winzo.customer("100.00");
        try (Socket socket = winzo.socket(customer)) {
            socket.subscribeOdds(game.id());
            socket.ask("subscribe_events", Map.of("sportIds", List.of(game.sportId())), "subscribed");
            market.reprice("home", "2.00");
            String bet =
                    customer.bet("10.00", market.pick("home")).path("betId").asText();
            market.status("suspended", "Injury news");
            market.status("open", "All clear");
            customer.cashOut(
                    customer.bet("1.00", market.pick("home")).path("betId").asText());
            game.kickOff();
            game.finish(24, 17);
            customer.awaitDecided(bet);
            socket.send("dance", Map.of());

            List<String> expected = List.of(
                    "authenticated",
                    "subscribed",
                    "odds_update",
                    "market_update",
                    "event_update",
                    "bet_confirmed",
                    "bet_settled",
                    "bet_cashed_out",
                    "balance_update",
                    "notification",
                    "error",
                    "heartbeat");
            Await.until("every event was heard", () -> heard(socket).containsAll(expected));
            assertThat(names()).containsAll(heard(socket));
            assertThat(socket.frames().stream().map(Frame::seq).toList())
                    .isEqualTo(LongStream.rangeClosed(1, socket.frames().size())
                            .boxed()
                            .toList());
        }
    }

    private static List<String> heard(Socket socket) {
        return socket.frames().stream().map(Frame::event).distinct().toList();
    }

    private List<String> names() {
        return document()
                .path("components")
                .path("messages")
                .valueStream()
                .map(message -> message.path("name").asText())
                .collect(Collectors.toList());
    }

    private JsonNode document() {
        Object read = new Yaml()
                .load(winzo.api()
                        .with("Accept", "*/*")
                        .get("/asyncapi.yaml")
                        .expect(200)
                        .body());
        return Api.JSON.valueToTree(read);
    }
}
