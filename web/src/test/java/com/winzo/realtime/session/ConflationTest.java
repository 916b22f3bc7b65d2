package com.winzo.realtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.kernel.MarketStatus;
import com.winzo.realtime.api.CustomerNews;
import com.winzo.realtime.api.MarketNews;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConflationTest {

    private final Exchange exchange = new Exchange();
    private final Client client = new Client(exchange);

    @Test
    void theImageComesFirstAndOnlyNewerNewsFollow() {
        exchange.store(1, 1);
        exchange.beforeReading = () -> exchange.reprice(1, "2.10");

        client.subscribe(1, 0);
        exchange.reprice(1, "2.20");

        assertThat(client.events()).containsExactly("subscribed", "odds_update");
        JsonNode image = client.heard().getFirst().get("data").get("markets").get(0);
        assertThat(image.get("version").longValue()).isEqualTo(2);
        assertThat(image.get("status").textValue()).isEqualTo("open");
        assertThat(image.get("selections").get(0).get("odds").decimalValue()).isEqualByComparingTo("2.10");
        assertThat(client.last().get("data").get("version").longValue()).isEqualTo(3);
    }

    @Test
    void withinTheIntervalOnlyTheNewestPriceIsSent() {
        exchange.store(1, 1);
        client.subscribe(1, 100);
        exchange.clock.advance(100);

        exchange.reprice(1, "2.10");
        assertThat(client.events()).containsExactly("subscribed", "odds_update");

        exchange.reprice(1, "2.20");
        exchange.clock.advance(50);
        exchange.reprice(1, "2.30");
        client.tick();
        assertThat(client.events()).hasSize(2);

        exchange.clock.advance(50);
        client.tick();
        assertThat(client.events()).containsExactly("subscribed", "odds_update", "odds_update");
        assertThat(client.last().get("data").get("version").longValue()).isEqualTo(4);
    }

    @Test
    void aSuspensionDoesNotWait() {
        exchange.store(1, 1);
        client.subscribe(1, 10_000);

        exchange.reprice(1, "2.10");
        exchange.change(1, MarketStatus.SUSPENDED, "2.10");

        assertThat(client.events()).containsExactly("subscribed", "market_update", "odds_update");
        assertThat(client.heard().get(1).get("data").get("status").textValue()).isEqualTo("suspended");
    }

    @Test
    void aResumedMarketIsNotShownAgain() {
        exchange.store(1, 1);
        exchange.store(2, 1);
        exchange.reprice(2, "3.00");

        client.ask("{'event':'subscribe_odds','data':{'eventIds':['%s'],'resume':{'%s':1,'%s':1}}}"
                .formatted(Exchange.event(1), Exchange.market(1), Exchange.market(2)));

        JsonNode data = client.last().get("data");
        assertThat(data.get("markets")).hasSize(1);
        assertThat(data.get("markets").get(0).get("marketId").textValue())
                .isEqualTo(Exchange.market(2).toString());
        assertThat(data.get("unchanged").get(0).textValue())
                .isEqualTo(Exchange.market(1).toString());
    }

    @Test
    void aMarketMadeLaterJoinsItsEvent() {
        exchange.store(1, 1);
        client.ask("{'event':'subscribe_odds','data':{'eventIds':['%s'],'conflateMs':0}}".formatted(Exchange.event(1)));

        exchange.offer(2, 1);
        exchange.reprice(2, "2.50");

        assertThat(client.events()).containsExactly("subscribed", "subscribed", "odds_update");
        assertThat(client.heard()
                        .get(1)
                        .get("data")
                        .get("markets")
                        .get(0)
                        .get("marketId")
                        .textValue())
                .isEqualTo(Exchange.market(2).toString());
    }

    @Test
    void unsubscribingTheEventKeepsAMarketSubscribedByName() {
        exchange.store(1, 1);
        exchange.store(2, 1);
        client.ask("{'event':'subscribe_odds','data':{'eventIds':['%s'],'marketIds':['%s'],'conflateMs':0}}"
                .formatted(Exchange.event(1), Exchange.market(1)));
        client.ask("{'event':'unsubscribe_odds','data':{'eventIds':['%s']}}".formatted(Exchange.event(1)));

        exchange.reprice(1, "3.00");
        exchange.reprice(2, "3.00");

        assertThat(client.events()).containsExactly("subscribed", "unsubscribed", "odds_update");
        assertThat(client.last().get("data").get("marketId").textValue())
                .isEqualTo(Exchange.market(1).toString());
    }

    @Test
    void aGapIsToldAndANewImageFollows() {
        exchange.store(1, 1);
        client.subscribe(1, 0);
        var missed = exchange.store(1, 1);
        MarketNews news = exchange.hub.news(missed);

        client.session.missed(List.of(news));

        assertThat(client.events()).containsExactly("subscribed", "resync", "subscribed");
    }

    @Test
    void aClientThatDoesNotReadCostsOneSlotAMarketAndIsClosed() {
        exchange.store(1, 1);
        client.subscribe(1, 0);
        client.transport.stopReading();
        for (int i = 0; i < 10_000; i++) {
            exchange.reprice(1, i % 2 == 0 ? "2.10" : "2.20");
        }
        assertThat(client.transport.frames()).hasSize(2);

        exchange.clock.advance(Limits.SEND_MILLIS_MAX + 1);
        client.session.inspect();

        assertThat(client.transport.closed()).isEqualTo(CloseCode.TOO_SLOW);
    }

    @Test
    void messagesThatMustArriveAreBoundedToo() {
        exchange.login("good", 1, exchange.clock.instant().plusSeconds(1_000));
        client.ask("{'event':'authenticate','data':{'token':'good'}}");
        client.transport.stopReading();

        for (int i = 0; i < Limits.OUTBOUND_MESSAGES_MAX + 2; i++) {
            exchange.hub.deliver(new UUID(9, i), new CustomerNews(Exchange.account(1), "notification", "{}"));
        }

        assertThat(client.transport.closed()).isEqualTo(CloseCode.TOO_SLOW);
    }

    @Test
    void anEventsNewestScoreArrives() {
        exchange.score(1, 0, 0);
        client.ask("{'event':'subscribe_events','data':{'sportIds':['football']}}");
        client.transport.stopReading();
        exchange.score(1, 7, 0);
        exchange.score(1, 7, 3);
        exchange.score(1, 14, 3);
        client.transport.readOn();

        assertThat(client.events()).containsExactly("subscribed", "event_update", "event_update");
        assertThat(client.last().get("data").get("score").get("home").intValue())
                .isEqualTo(14);
        assertThat(client.heard().getFirst().get("data").get("events")).hasSize(1);
    }

    /** Whatever the schedule, the client ends up with what a naive twin, told of every change at once, has. */
    @ParameterizedTest
    @ValueSource(ints = {0, 50, 100})
    void anyScheduleEndsWithTheNewestState(int conflateMs) {
        for (int seed = 0; seed < 60; seed++) {
            play(new Random(seed * 31L + conflateMs), conflateMs);
        }
    }

    private static void play(Random random, int conflateMs) {
        Exchange exchange = new Exchange();
        for (int market = 1; market <= 6; market++) {
            exchange.store(market, (market + 1) / 2);
        }
        Client client = new Client(exchange);
        Set<Integer> followed = new HashSet<>();
        exchange.beforeReading = () -> {
            if (random.nextBoolean()) {
                move(exchange, random);
            }
        };
        for (int step = 0; step < 120; step++) {
            switch (random.nextInt(10)) {
                case 0 -> {
                    int market = 1 + random.nextInt(6);
                    followed.add(market);
                    client.subscribe(market, conflateMs);
                }
                case 1 -> client.transport.stopReading();
                case 2 -> client.transport.readOn();
                case 3 -> client.transport.readOne();
                case 4, 5 -> {
                    exchange.clock.advance(random.nextInt(60));
                    client.tick();
                }
                default -> move(exchange, random);
            }
        }
        client.transport.readOn();
        exchange.clock.advance(1_000);
        client.tick();
        check(exchange, client, followed);
    }

    private static void move(Exchange exchange, Random random) {
        exchange.change(
                1 + random.nextInt(6),
                random.nextInt(4) == 0 ? MarketStatus.SUSPENDED : MarketStatus.OPEN,
                "2." + (10 + random.nextInt(80)));
    }

    private static void check(Exchange exchange, Client client, Set<Integer> followed) {
        Map<String, Long> versions = new HashMap<>();
        Map<String, String> odds = new HashMap<>();
        Map<String, String> statuses = new HashMap<>();
        long seq = 0;
        for (JsonNode frame : client.heard()) {
            assertThat(frame.get("seq").longValue()).isEqualTo(++seq);
            JsonNode data = frame.get("data");
            switch (frame.get("event").textValue()) {
                case "subscribed" ->
                    data.get("markets").forEach(market -> {
                        String id = market.get("marketId").textValue();
                        long version = market.get("version").longValue();
                        assertThat(version).isGreaterThanOrEqualTo(versions.getOrDefault(id, 0L));
                        versions.put(id, version);
                        odds.put(id, market.get("selections").get(0).get("odds").asText());
                        statuses.put(id, market.get("status").textValue());
                    });
                case "odds_update" -> {
                    String id = data.get("marketId").textValue();
                    long version = data.get("version").longValue();
                    assertThat(version).isGreaterThan(versions.get(id));
                    versions.put(id, version);
                    odds.put(id, data.get("selections").get(0).get("odds").asText());
                }
                case "market_update" ->
                    statuses.put(
                            data.get("marketId").textValue(), data.get("status").textValue());
                default -> throw new AssertionError(frame);
            }
        }
        assertThat(versions).hasSize(followed.size());
        for (int market : followed) {
            var newest = exchange.markets.get(Exchange.market(market));
            String id = newest.marketId().toString();
            assertThat(versions.get(id)).isEqualTo(newest.version());
            assertThat(statuses.get(id)).isEqualToIgnoringCase(newest.status().name());
            assertThat(new BigDecimal(odds.get(id)))
                    .isEqualByComparingTo(newest.selections().getFirst().odds().decimal());
        }
    }
}
