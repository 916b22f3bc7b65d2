package com.winzo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.Frame;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.MarketOnOffer.Pick;
import com.winzo.it.client.Socket;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The WebSocket {@code /ws}: what it answers, what it tells, and in which order. */
@WinzoTest
class RealtimeIT {

    @ArquillianResource
    Winzo winzo;

    @Test
    void showsTheImageFirstAndThenEveryNewerPrice() {
        EventOnOffer game = winzo.desk().event();
        MarketOnOffer market = game.moneyline("1.90", "2.00");
        try (Socket socket = winzo.socket()) {
            Frame image =
                    socket.ask("subscribe_odds", Map.of("eventIds", List.of(game.id()), "conflateMs", 0), "subscribed");
            JsonNode shown = image.data().path("markets").path(0);
            assertThat(shown.path("marketId").asText()).isEqualTo(market.id());
            assertThat(shown.path("status").asText()).isEqualTo("open");
            assertThat(shown.path("version").asLong()).isEqualTo(1);
            assertThat(shown.path("selections").path(0).path("odds").decimalValue())
                    .isEqualByComparingTo("1.90");

            for (int i = 10; i < 20; i++) {
                market.reprice("home", "2." + i);
            }
            socket.awaitEvent(
                    "odds_update", frame -> frame.data().path("version").asLong() == 11);

            List<Long> versions = socket.frames("odds_update").stream()
                    .map(frame -> frame.data().path("version").asLong())
                    .toList();
            assertThat(versions).isSorted().doesNotHaveDuplicates();
            List<Long> places = socket.frames().stream().map(Frame::seq).toList();
            assertThat(places)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, places.size()).boxed().toList());
        }
    }

    @Test
    void tellsOfSuspensionsScoresAndNewMarkets() {
        EventOnOffer game = winzo.desk().event();
        MarketOnOffer market = game.moneyline("1.90", "2.00");
        try (Socket socket = winzo.socket().subscribeOdds(game.id())) {
            socket.ask("subscribe_events", Map.of("sportIds", List.of(game.sportId())), "subscribed");
            market.status("suspended", "Injury");
            Frame update = socket.awaitEvent(
                    "market_update",
                    frame -> frame.data().path("marketId").asText().equals(market.id()));
            assertThat(update.data().path("status").asText()).isEqualTo("suspended");
            assertThat(update.data().path("reason").asText()).isEqualTo("Injury");

            MarketOnOffer total = game.totalPoints("44.5", "1.91", "1.91");
            socket.awaitEvent(
                    "subscribed",
                    frame -> frame.data()
                            .path("markets")
                            .path(0)
                            .path("marketId")
                            .asText()
                            .equals(total.id()));

            game.kickOff();
            Frame live = socket.awaitEvent(
                    "event_update",
                    frame -> frame.data().path("eventId").asText().equals(game.id()));
            assertThat(live.data().path("status").asText()).isEqualTo("live");
            assertThat(live.data().path("score").path("home").asInt(-1)).isZero();
        }
    }

    @Test
    void sparesAResumedSubscriberWhatItHas() {
        EventOnOffer game = winzo.desk().event();
        MarketOnOffer known = game.moneyline("1.90", "2.00");
        MarketOnOffer moved = game.totalPoints("44.5", "1.91", "1.91");
        moved.reprice("over", "1.95");
        try (Socket socket = winzo.socket()) {
            JsonNode data = socket.ask(
                            "subscribe_odds",
                            Map.of("eventIds", List.of(game.id()), "resume", Map.of(known.id(), 1, moved.id(), 1)),
                            "subscribed")
                    .data();
            assertThat(data.path("unchanged").path(0).asText()).isEqualTo(known.id());
            assertThat(data.path("markets")).hasSize(1);
            assertThat(data.path("markets").path(0).path("marketId").asText()).isEqualTo(moved.id());
        }
    }

    @Test
    void placesABetOncePerRequestId() {
        Pick home = winzo.desk().event().moneyline("2.00", "2.00").pick("home");
        Customer customer = winzo.customer("100.00");
        try (Socket socket = winzo.socket(customer)) {
            Map<String, Object> slip = slip("r-1", "10.00", home);
            JsonNode placed = socket.ask("place_bet", slip, "bet_confirmed").data();
            JsonNode again = socket.ask("place_bet", slip, "bet_confirmed").data();
            assertThat(again.path("betId").asText())
                    .isEqualTo(placed.path("betId").asText());
            JsonNode other =
                    socket.ask("place_bet", slip("r-1", "11.00", home), "error").data();
            assertThat(other.path("code").asText()).isEqualTo("VAL_006");
            JsonNode balance =
                    socket.ask("get_balance", Map.of(), "balance_update").data();
            assertThat(balance.path("balance").decimalValue()).isEqualByComparingTo("90.00");
            assertThat(customer.tryBet("r-1", "10.00", home)
                            .expect(201)
                            .data()
                            .path("betId")
                            .asText())
                    .as("the same key over REST")
                    .isEqualTo(placed.path("betId").asText());
        }
    }

    @Test
    void refusesABetInTheWordsOfRest() {
        Pick stale = winzo.desk().event().moneyline("2.00", "2.00").pick("home").at("2.50");
        Customer customer = winzo.customer("100.00");
        JsonNode rest = customer.tryBet("10.00", stale).expect(409, "BET_003").error();
        try (Socket socket = winzo.socket(customer)) {
            JsonNode refusal = socket.ask("place_bet", slip("r-1", "10.00", stale), "error")
                    .data();
            assertThat(refusal.path("code")).isEqualTo(rest.path("code"));
            assertThat(refusal.path("message")).isEqualTo(rest.path("message"));
            assertThat(refusal.path("details")).isEqualTo(rest.path("details"));
            assertThat(refusal.path("requestId").asText()).isNotEmpty();
        }
    }

    @Test
    void tellsACustomerOfTheirBetsAndMoneyAndNobodyElse() {
        EventOnOffer game = winzo.desk().event();
        Pick home = game.moneyline("2.00", "2.00").pick("home");
        Customer customer = winzo.customer("100.00");
        Customer stranger = winzo.customer();
        try (Socket socket = winzo.socket(customer);
                Socket other = winzo.socket(stranger)) {
            String bet = customer.bet("10.00", home).path("betId").asText();
            socket.awaitEvent(
                    "bet_confirmed",
                    frame -> frame.data().path("betId").asText().equals(bet));
            socket.awaitEvent(
                    "balance_update",
                    frame -> frame.data().path("balance").decimalValue().compareTo(new BigDecimal("90")) == 0);
            game.finish(21, 14);
            socket.awaitEvent("bet_settled", frame -> frame.toString().contains(bet));
            socket.awaitEvent(
                    "balance_update",
                    frame -> frame.data().path("balance").decimalValue().compareTo(new BigDecimal("110")) == 0);
            assertThat(other.frames()).extracting(Frame::event).containsOnly("authenticated");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {                                                           | VAL_002
            []                                                          | VAL_002
            {"event":"ping","event":"ping"}                             | VAL_002
            {"event":"dance"}                                           | VAL_002
            {"event":"ping","data":7}                                   | VAL_002
            {"event":"subscribe_odds","data":{"eventIds":7}}            | VAL_002
            {"event":"subscribe_odds"}                                  | VAL_001
            {"event":"get_balance"}                                     | AUTH_003
            {"event":"place_bet","data":{}}                             | AUTH_003
            {"event":"authenticate","data":{"token":"a.b.c"}}           | AUTH_003
            """)
    void answersNonsenseWithAnErrorAndGoesOn(String text, String code) {
        try (Socket socket = winzo.socket()) {
            socket.sendText(text);
            Frame error = socket.awaitEvent("error", frame -> true);
            assertThat(error.data().path("code").asText()).isEqualTo(code);
            socket.ask("ping", Map.of(), "pong");
        }
    }

    @Test
    void closesOnAFrameThatIsTooBig() {
        try (Socket socket = winzo.socket()) {
            socket.sendText(" ".repeat(20_000));
            Await.until("the socket is closed", socket::closeCode, code -> code == 1009);
        }
    }

    @Test
    void closesOnAFrameThatIsNoText() {
        try (Socket socket = winzo.socket()) {
            socket.sendBytes((byte) 0, (byte) 1);
            Await.until("the socket is closed", socket::closeCode, code -> code == 1003);
        }
    }

    @Test
    void cutsOffWhoNeverReadsAndServesTheOthers() {
        String[] odds = Stream.generate(() -> "9.00").limit(500).toArray(String[]::new);
        String race = winzo.desk().contest().runners(Map.of(), odds).id();
        Map<String, List<String>> wanted = Map.of("marketIds", List.of(race));
        try (Socket unread = winzo.unreadSocket();
                Socket reader = winzo.socket()) {
            Await.until("it is cut off", () -> {
                reader.ask("ping", Map.of(), "pong");
                return !takesRequests(unread, wanted);
            });
            reader.ask("subscribe_odds", wanted, "subscribed");
        }
    }

    /** Whether a client can go on asking for images of tens of kilobytes. */
    private static boolean takesRequests(Socket socket, Map<String, List<String>> wanted) {
        try {
            for (int i = 0; i < 20; i++) {
                socket.send("subscribe_odds", wanted);
                socket.send("unsubscribe_odds", wanted);
            }
            return true;
        } catch (CompletionException gone) {
            return false;
        }
    }

    @Test
    void closesWhenTheLoginEnds() {
        Customer customer = winzo.customer();
        try (Socket socket = winzo.socket(customer)) {
            customer.api().delete("/api/auth/logout");
            Await.until("the socket is closed", socket::closeCode, code -> code == 4401);
            assertThat(socket.frames("error").getFirst().data().path("code").asText())
                    .isEqualTo("AUTH_003");
        }
    }

    @Test
    void letsNoForeignPageIn() {
        assertThat(handshake("http://evil.example")).isEqualTo(403);
        assertThat(handshake(winzo.api().base().toString())).isEqualTo(101);
    }

    private int handshake(String origin) {
        URI uri = URI.create(winzo.api().base().toString().replaceFirst("^http", "ws") + "/ws");
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.newWebSocketBuilder()
                    .header("Origin", origin)
                    .buildAsync(uri, new WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException refused) {
            return ((WebSocketHandshakeException) refused.getCause())
                    .getResponse()
                    .statusCode();
        }
    }

    private static Map<String, Object> slip(String requestId, String stake, Pick pick) {
        Map<String, Object> slip = new LinkedHashMap<>(Customer.slip(stake, pick));
        slip.put("requestId", requestId);
        return slip;
    }
}
