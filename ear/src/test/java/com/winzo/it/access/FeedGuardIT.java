package com.winzo.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Api;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed whose prices go mad. */
@WinzoTest
class FeedGuardIT {

    @ArquillianResource
    Winzo winzo;

    private MarketOnOffer market;
    private Api feed;

    @BeforeEach
    void aFeedAndAMarket() {
        market = winzo.desk().event().moneyline("1.90", "2.10");
        String key = winzo.as("admin")
                .post(
                        "/api/admin/api-keys",
                        Map.of(
                                "name",
                                "A feed",
                                "permissions",
                                List.of("price_write"),
                                "expiresAt",
                                Instant.now().plus(1, ChronoUnit.DAYS).toString(),
                                "networks",
                                List.of()))
                .expect(201)
                .data()
                .path("key")
                .asText();
        feed = winzo.api().with("X-Api-Key", key);
    }

    @Test
    void aPriceThatJumpsSuspendsItsMarketUntilATraderHasLooked() {
        long version = market.version();
        Customer customer = winzo.customer("10.00");

        JsonNode jumped = price("home", "19.50");

        assertThat(jumped.path("status").asText()).isEqualTo("suspended");
        assertThat(market.version()).isEqualTo(version + 1);
        customer.tryBet("1.00", market.pick("home").at("19.50")).expect(409, "BET_002");
        customer.tryBet("1.00", market.pick("away")).expect(409, "BET_002");
        assertThat(winzo.as("regulator")
                        .get("/api/admin/audit?action=market.price_jump&subject=market/" + market.id())
                        .expect(200)
                        .data())
                .hasSize(1);
        market.status("open", "It is right");
        customer.tryBet("1.00", market.pick("home")).expect(201);
    }

    @Test
    void whatMovesAsPricesDoStaysOpen() {
        assertThat(price("home", "19.00").path("status").asText()).isEqualTo("open");
        assertThat(price("home", "2.00").path("status").asText()).isEqualTo("open");
    }

    @Test
    void aTraderMayJump() {
        market.reprice("home", "50.00");

        assertThat(market.status()).isEqualTo("open");
    }

    private JsonNode price(String side, String odds) {
        return feed.put(
                        "/api/trading/markets/" + market.id() + "/prices",
                        Map.of(
                                "selections",
                                List.of(Map.of(
                                        "selectionId", market.pick(side).selectionId(), "odds", new BigDecimal(odds)))))
                .expect(200)
                .data();
    }
}
