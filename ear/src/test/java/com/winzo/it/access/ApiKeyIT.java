package com.winzo.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of machines: made, used, renewed, taken away. */
@WinzoTest
class ApiKeyIT {

    private static final String KEYS = "/api/admin/api-keys";

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    private Api admin;

    @BeforeEach
    void asAdministrator() {
        admin = winzo.as("admin");
    }

    @Test
    void aMachineTradesWithItsKey() {
        Api feed = with(create(order("catalogue_write", "price_write", "market_read")));
        String sport = feed.post(
                        "/api/trading/sports",
                        Map.of("name", "Key ball " + UUID.randomUUID(), "slug", "key-" + UUID.randomUUID()))
                .expect(201)
                .data()
                .path("id")
                .asText();

        assertThat(winzo.api()
                        .get("/api/sports/" + sport)
                        .expect(200)
                        .data()
                        .path("id")
                        .asText())
                .isEqualTo(sport);
    }

    @Test
    void theOtherHeaderSaysTheSame() {
        String key = create(order("exposure_read")).path("key").asText();

        winzo.api()
                .with("Authorization", "ApiKey " + key)
                .get("/api/trading/exposure")
                .expect(200);
        winzo.api().with("X-Api-Key", key).get("/api/trading/exposure").expect(200);
        winzo.as("trader").with("X-Api-Key", key).get("/api/trading/exposure").expect(401, "AUTH_003");
    }

    @Test
    void aKeyMayDoWhatItWasGivenAndNoMore() {
        Api feed = with(create(order("market_read")));

        feed.get("/api/trading/exposure").expect(403, "AUTH_004");
        feed.post("/api/trading/sports", Map.of()).expect(403, "AUTH_004");
        feed.get("/api/auth/me").expect(403, "AUTH_004");
        feed.get("/api/bets").expect(403, "AUTH_004");
        feed.get(KEYS).expect(403, "AUTH_004");
        feed.get("/api/trading/markets/" + UUID.randomUUID()).expect(404);
    }

    @Test
    void theSecretIsShownOnceAndStoredNowhere() {
        Api keyed = admin.withKey("api-key-" + UUID.randomUUID());
        Map<String, Object> order = order("market_read");
        JsonNode issued = keyed.post(KEYS, order).expect(201).data();
        String secret = issued.path("key").asText();

        Answer again = keyed.post(KEYS, order).expect(201);

        assertThat(again.isReplayed()).isTrue();
        assertThat(again.data().path("key").isNull()).isTrue();
        assertThat(again.data().path("details").path("id"))
                .isEqualTo(issued.path("details").path("id"));
        assertThat(admin.get(KEYS).expect(200).body()).doesNotContain(secret);
        for (String where : List.of(
                "select count(*) from api_key k where k::text like '%" + secret + "%'",
                "select count(*) from idempotency_record r where r.response::text like '%" + secret + "%'",
                "select count(*) from audit_record r where r.detail::text like '%" + secret + "%'")) {
            assertThat(books.number(where)).as(where).isZero();
        }
    }

    @Test
    void aKeyTakenAwayIsRefusedAtOnce() {
        JsonNode issued = create(order("exposure_read"));
        Api feed = with(issued);
        feed.get("/api/trading/exposure").expect(200);

        admin.delete(KEYS + "/" + id(issued)).expect(204);

        feed.get("/api/trading/exposure").expect(401, "AUTH_003");
        admin.post(KEYS + "/" + id(issued) + "/rotate", Map.of("overlapSeconds", 60))
                .expect(409, "VAL_005");
        assertThat(listed(issued).path("revokedAt").asText()).isNotEmpty();
    }

    @Test
    void bothSecretsWorkWhileItsHolderChangesOver() {
        JsonNode issued = create(order("exposure_read"));
        JsonNode renewed = admin.post(KEYS + "/" + id(issued) + "/rotate", Map.of("overlapSeconds", 3600))
                .expect(200)
                .data();

        with(issued).get("/api/trading/exposure").expect(200);
        with(renewed).get("/api/trading/exposure").expect(200);
        assertThat(renewed.path("key")).isNotEqualTo(issued.path("key"));
    }

    @Test
    void withoutOverlapOnlyTheNewSecretWorks() {
        JsonNode issued = create(order("exposure_read"));
        JsonNode renewed = admin.post(KEYS + "/" + id(issued) + "/rotate", Map.of("overlapSeconds", 0))
                .expect(200)
                .data();

        with(issued).get("/api/trading/exposure").expect(401, "AUTH_002");
        with(renewed).get("/api/trading/exposure").expect(200);
    }

    @Test
    void anExpiredKeyIsToldSo() {
        JsonNode issued = create(order("exposure_read"));
        books.text("update api_key set expires_at = now() - interval '1 second' where id = '" + id(issued)
                + "' returning name");

        with(issued).get("/api/trading/exposure").expect(401, "AUTH_002");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"127.0.0.0/8, 200", "127.0.0.1, 200", "192.0.2.0/24, 401", "2001:db8::/32, 401"})
    void aKeyIsUsedFromItsNetworksOnly(String network, int status) {
        Map<String, Object> order = order("exposure_read");
        JsonNode issued = create(Map.of(
                "name",
                "near",
                "permissions",
                order.get("permissions"),
                "expiresAt",
                order.get("expiresAt"),
                "networks",
                List.of(network)));

        with(issued).get("/api/trading/exposure").expect(status);
        with(issued)
                .with("X-Forwarded-For", "192.0.2.7")
                .get("/api/trading/exposure")
                .expect(status);
    }

    @Test
    void theLastUseIsShown() {
        JsonNode issued = create(order("exposure_read"));
        assertThat(listed(issued).path("lastUsedAt").isNull()).isTrue();

        with(issued).get("/api/trading/exposure").expect(200);

        JsonNode used = Await.until("the use is noted", () -> listed(issued), key -> key.hasNonNull("lastUsedAt"));
        assertThat(used.path("lastUsedAddress").asText()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "wz_aaaaaaaaaaaa_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "' or 1=1 --",
                "wz_aaaaaaaaaaaa_"
            })
    void whatIsNoKeyOpensNothing(String key) {
        winzo.api().with("X-Api-Key", key).get("/api/trading/exposure").expect(401, "AUTH_003");
    }

    @ParameterizedTest(name = "{0} = {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "permissions | [\"bet_place\"]                | 422 | VAL_003",
                "permissions | [\"api_key_manage\"]           | 422 | VAL_003",
                "permissions | [\"everything\"]               | 400 | VAL_002",
                "permissions | []                             | 400 | VAL_001",
                "expiresAt   | \"2020-01-01T00:00:00Z\"       | 422 | VAL_003",
                "expiresAt   | \"2999-01-01T00:00:00Z\"       | 422 | VAL_003",
                "networks    | [\"everywhere\"]               | 400 | VAL_002",
                "networks    | [\"10.0.0.1-10.0.0.9\"]        | 400 | VAL_002",
                "name        | \"\"                           | 400 | VAL_001"
            })
    void ordersAreChecked(String field, String value, int status, String code) throws Exception {
        Map<String, Object> order = new HashMap<>(order("market_read"));
        order.put(field, Api.JSON.readTree(value));

        admin.post(KEYS, order).expect(status, code);
    }

    @Test
    void everyStepIsAudited() {
        JsonNode issued = create(order("market_read"));
        admin.post(KEYS + "/" + id(issued) + "/rotate", Map.of("overlapSeconds", 1))
                .expect(200);
        admin.delete(KEYS + "/" + id(issued)).expect(204);

        assertThat(admin.get("/api/admin/audit?subject=api-key/" + id(issued))
                        .expect(200)
                        .data()
                        .findValuesAsText("action"))
                .containsExactly("api_key.revoke", "api_key.rotate", "api_key.create");
    }

    private JsonNode create(Map<String, Object> order) {
        return admin.post(KEYS, order).expect(201).data();
    }

    private Api with(JsonNode issued) {
        return winzo.api().with("X-Api-Key", issued.path("key").asText());
    }

    private JsonNode listed(JsonNode issued) {
        for (JsonNode key : admin.get(KEYS).expect(200).data()) {
            if (key.path("id").asText().equals(id(issued))) {
                return key;
            }
        }
        throw new AssertionError("the key is not listed");
    }

    private static String id(JsonNode issued) {
        return issued.path("details").path("id").asText();
    }

    private static Map<String, Object> order(String... permissions) {
        return Map.of(
                "name",
                "Test feed",
                "permissions",
                List.of(permissions),
                "expiresAt",
                Instant.now()
                        .plus(30, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
    }
}
