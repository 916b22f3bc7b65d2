package com.winzo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.MarketOnOffer.Pick;
import com.winzo.it.client.Socket;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices: their versions, their history, who sees them, and how they stop. */
@WinzoTest
class OddsIT {

    private static final int TRADERS = 16;

    @ArquillianResource
    Winzo winzo;

    @Test
    void makesAVersionOfEveryChangeAndKeepsThemAll() {
        MarketOnOffer market = winzo.desk().event().moneyline("1.36", "3.30");
        assertThat(market.version()).isEqualTo(1);
        assertThat(market.reprice("home", "1.40").path("version").asLong()).isEqualTo(2);
        assertThat(market.reprice("home", "1.40").path("version").asLong())
                .as("nothing moved")
                .isEqualTo(2);
        market.status("suspended", "Injury");

        JsonNode history = history(market);
        assertThat(texts(history, "version")).containsExactly("3", "2", "1");
        assertThat(texts(history, "status")).containsExactly("suspended", "open", "open");
        assertThat(history.path(1).path("prices").path(0).path("odds").decimalValue())
                .isEqualByComparingTo("1.40");
        assertThat(history.path(2).path("prices").path(0).path("odds").decimalValue())
                .isEqualByComparingTo("1.36");
        String trader = winzo.desk()
                .api()
                .get("/api/auth/me")
                .expect(200)
                .data()
                .path("id")
                .asText();
        assertThat(texts(history, "changedBy")).containsOnly(trader);
    }

    @Test
    void refusesPricesForAVersionThatIsGone() {
        MarketOnOffer market = winzo.desk().event().moneyline("1.36", "3.30");
        market.reprice("home", "1.40");
        Answer refusal = price(market, "1.50", 1L).expect(409, "VAL_005");
        assertThat(refusal.error().path("details").path("version").asLong()).isEqualTo(2);
        assertThat(market.pick("home").odds()).isEqualByComparingTo("1.40");
        price(market, "1.50", 2L).expect(200);
    }

    @Test
    void letsOneOfManyTradersWinAVersion() {
        MarketOnOffer market = winzo.desk().event().moneyline("1.36", "3.30");
        Pick home = market.pick("home");
        List<CompletableFuture<Answer>> tries = IntStream.range(0, TRADERS)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> price(market, home, "2." + (10 + i), 1L)))
                .toList();
        List<Integer> statuses =
                tries.stream().map(CompletableFuture::join).map(Answer::status).toList();
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(TRADERS - 1);
        assertThat(market.version()).isEqualTo(2);
    }

    @Test
    void losesNoVersionOfManyTraders() {
        MarketOnOffer market = winzo.desk().event().moneyline("1.36", "3.30");
        Pick home = market.pick("home");
        List<CompletableFuture<Answer>> changes = IntStream.range(0, TRADERS)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> price(market, home, "2." + (10 + i), null)))
                .toList();
        changes.forEach(change -> change.join().expect(200));
        assertThat(texts(history(market), "version"))
                .containsExactlyElementsOf(LongStream.iterate(TRADERS + 1, version -> version - 1)
                        .limit(TRADERS + 1)
                        .mapToObj(Long::toString)
                        .toList());
    }

    @Test
    void tellsSocketsOfPricesAndSuspension() {
        EventOnOffer game = winzo.desk().event();
        MarketOnOffer market = game.moneyline("1.36", "3.30");
        try (Socket socket = winzo.socket().subscribeOdds(game.id())) {
            market.reprice("home", "1.44");
            socket.awaitEvent(
                    "odds_update", frame -> frame.data().path("version").asLong() == 2);
            market.status("suspended", "Injury");
            socket.awaitEvent(
                    "market_update",
                    frame -> frame.data().path("status").asText().equals("suspended"));
        }
    }

    @Test
    void stopsBettingWithTheMarket() {
        MarketOnOffer market = winzo.desk().event().moneyline("2.00", "2.00");
        Pick home = market.pick("home");
        Customer customer = winzo.customer("100.00");
        customer.bet("5.00", home);
        market.status("suspended", "Injury");
        customer.tryBet("5.00", home).expect(409, "BET_002");
        market.status("open", "Played on");
        customer.bet("5.00", home);
    }

    @Test
    void stopsBettingOnAllMarketsOfAnEventAtOnce() {
        EventOnOffer game = winzo.desk().event();
        Pick winner = game.moneyline("2.00", "2.00").pick("home");
        Pick total = game.totalPoints("44.5", "1.91", "1.91").pick("over");
        Customer customer = winzo.customer("100.00");
        game.change(Map.of("status", "suspended", "reason", "Power cut")).expect(200);
        customer.tryBet("5.00", winner).expect(409, "BET_002");
        customer.tryBet("5.00", total).expect(409, "BET_002");
        game.change(Map.of("status", "scheduled")).expect(200);
        customer.bet("5.00", winner);
        game.kickOff();
        customer.tryBet("5.00", total).expect(409, "BET_002");
        assertThat(customer.balance()).isEqualByComparingTo("95.00");
    }

    @Test
    void leavesSettlingToSettlement() {
        MarketOnOffer market = winzo.desk().event().moneyline("2.00", "2.00");
        winzo.desk()
                .api()
                .post("/api/trading/markets/" + market.id() + "/status", Map.of("status", "settled", "reason", "x"))
                .expect(409, "VAL_005");
    }

    @Test
    void sparesReadersPricesTheyHave() {
        EventOnOffer game = winzo.desk().event();
        MarketOnOffer market = game.pointSpread("-3.50", "1.95", "1.87");
        String path = "/api/sports/" + game.sportId() + "/events/" + game.id() + "/markets";
        Answer first = winzo.api().get(path).expect(200);
        assertThat(first.data().path(0).path("line").decimalValue()).isEqualByComparingTo("-3.5");
        Api again = winzo.api().with("If-None-Match", first.header("ETag"));
        again.get(path).expect(304);
        market.reprice("home", "1.97");
        assertThat(again.get(path).expect(200).data().path(0).path("version").asLong())
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"type":"moneyline","selections":[]}                                                          | 400 | VAL_001
            {"type":"tug_of_war","selections":[{"name":"a","odds":2}]}                                    | 400 | VAL_002
            {"type":"moneyline","selections":[{"name":"a","side":"home","odds":2}]}                       | 422 | VAL_003
            {"type":"futures","selections":[{"name":"a","odds":1}]}                                       | 422 | VAL_003
            {"type":"futures","selections":[{"name":"a","odds":-1}]}                                      | 422 | VAL_003
            {"type":"futures","selections":[{"name":"a","odds":1e308}]}                                   | 422 | VAL_003
            {"type":"futures","selections":[{"name":"a","odds":2.00001}]}                                 | 422 | VAL_003
            {"type":"futures","selections":[{"name":"a","odds":"2.0"}]}                                   | 400 | VAL_002
            {"type":"futures","selections":[{"name":"a"}]}                                                | 400 | VAL_001
            {"type":"futures","placeTerms":{"places":3,"fraction":"5/1"},"selections":[{"name":"a","odds":2}]} | 422 | VAL_003
            """)
    void refusesMarketsThatMakeNoSense(String body, int status, String code) {
        winzo.desk()
                .api()
                .sendRaw(
                        "POST",
                        "/api/trading/events/" + winzo.desk().event().id() + "/markets",
                        body.getBytes(StandardCharsets.UTF_8))
                .expect(status, code);
    }

    @Test
    void takesAMarketOfAThousandSelections() {
        EventOnOffer game = winzo.desk().event();
        List<Map<String, Object>> runners = new ArrayList<>();
        IntStream.rangeClosed(1, 1000).forEach(i -> runners.add(Map.of("name", "Runner " + i, "odds", 1000 + i)));
        JsonNode offered = winzo.desk()
                .api()
                .post(
                        "/api/trading/events/" + game.id() + "/markets",
                        Map.of("type", "futures", "name", "Winner", "selections", runners))
                .expect(201)
                .data();
        assertThat(offered.path("selections")).hasSize(1000);
        assertThat(offered.path("selections").path(999).path("name").asText()).isEqualTo("Runner 1000");
    }

    private Answer price(MarketOnOffer market, String odds, Long version) {
        return price(market, market.pick("home"), odds, version);
    }

    private Answer price(MarketOnOffer market, Pick pick, String odds, Long version) {
        List<Map<String, Object>> prices =
                List.of(Map.of("selectionId", pick.selectionId(), "odds", new BigDecimal(odds)));
        Map<String, Object> body =
                version == null ? Map.of("selections", prices) : Map.of("selections", prices, "version", version);
        return winzo.desk().api().put("/api/trading/markets/" + market.id() + "/prices", body);
    }

    private JsonNode history(MarketOnOffer market) {
        return winzo.desk()
                .api()
                .get("/api/trading/markets/" + market.id() + "/history")
                .expect(200)
                .data();
    }

    private static List<String> texts(JsonNode rows, String field) {
        List<String> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(row.path(field).asText()));
        return texts;
    }
}
