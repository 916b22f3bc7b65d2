package com.winzo.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Winzo;
import com.winzo.it.contract.Description.Operation;
import com.winzo.it.harness.WinzoTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The REST list of the contract against {@code /openapi}, and {@code /openapi} against the server. */
@WinzoTest
class OpenApiIT {

    /** Without what other work brings: verification of addresses, second factors, keys, decisions on referrals. */
    private static final String ENTRIES = """
            POST,   /api/auth/login,                                   everybody, body
            POST,   /api/auth/register,                                everybody, body
            POST,   /api/auth/refresh,                                 everybody, body
            DELETE, /api/auth/logout,                                  holders,   ''
            GET,    /api/auth/me,                                      holders,   ''
            GET,    /api/users/profile,                                holders,   ''
            PUT,    /api/users/profile,                                holders,   body
            POST,   /api/users/change-password,                        holders,   body
            PUT,    /api/users/preferences,                            holders,   body
            GET,    /api/users/balance,                                holders,   ''
            GET,    /api/users/betting-history,                        holders,   ''
            GET,    /api/sports,                                       everybody, ''
            GET,    /api/sports/{sportId},                             everybody, ''
            GET,    /api/sports/{sportId}/leagues,                     everybody, ''
            GET,    /api/sports/{sportId}/events,                      everybody, ''
            GET,    /api/sports/{sportId}/events/live,                 everybody, ''
            GET,    /api/sports/{sportId}/events/{eventId},            everybody, ''
            GET,    /api/sports/{sportId}/events/{eventId}/markets,    everybody, ''
            POST,   /api/bets,                                         holders,   body
            POST,   /api/bets/validate,                                holders,   body
            GET,    /api/bets,                                         holders,   ''
            GET,    /api/bets/{betId},                                 holders,   ''
            GET,    /api/bets/{betId}/settlement,                      holders,   ''
            PUT,    /api/bets/{betId}/cancel,                          holders,   ''
            GET,    /api/bets/{betId}/cashout,                         holders,   ''
            POST,   /api/bets/{betId}/cashout,                         holders,   body
            GET,    /api/bets/{betId}/cashout/order,                   holders,   ''
            PUT,    /api/bets/{betId}/cashout/order,                   holders,   body
            DELETE, /api/bets/{betId}/cashout/order,                   holders,   ''
            POST,   /api/payments/deposit,                             holders,   body
            POST,   /api/payments/withdraw,                            holders,   body
            GET,    /api/payments/transactions,                        holders,   ''
            GET,    /api/payments/methods,                             holders,   ''
            POST,   /api/trading/sports,                               holders,   body
            POST,   /api/trading/leagues,                              holders,   body
            POST,   /api/trading/teams,                                holders,   body
            POST,   /api/trading/players,                              holders,   body
            PUT,    /api/trading/sports/{id},                          holders,   body
            PUT,    /api/trading/leagues/{id},                         holders,   body
            PUT,    /api/trading/teams/{id},                           holders,   body
            PUT,    /api/trading/players/{id},                         holders,   body
            GET,    /api/trading/players/{id},                         holders,   ''
            GET,    /api/sports/{sportId}/teams,                       everybody, ''
            GET,    /api/sports/{sportId}/teams/{teamId}/players,      everybody, ''
            POST,   /api/trading/events,                               holders,   body
            PUT,    /api/trading/events/{id},                          holders,   body
            POST,   /api/trading/events/{id}/markets,                  holders,   body
            PUT,    /api/trading/markets/{id}/prices,                  holders,   body
            POST,   /api/trading/markets/{id}/status,                  holders,   body
            POST,   /api/trading/markets/{id}/result,                  holders,   body
            POST,   /api/trading/markets/{id}/withdraw,                holders,   body
            POST,   /api/trading/markets/{id}/starting-prices,         holders,   body
            POST,   /api/trading/markets/{id}/what-if,                 holders,   body
            POST,   /api/trading/events/{id}/what-if,                  holders,   body
            POST,   /api/trading/events/{id}/score,                    holders,   body
            POST,   /api/trading/markets/{id}/rollback,                holders,   body
            POST,   /api/trading/markets/{id}/void,                    holders,   body
            POST,   /api/trading/markets/{id}/void/what-if,            holders,   body
            GET,    /api/trading/market-types,                         holders,   ''
            GET,    /api/trading/exposure,                             holders,   ''
            GET,    /api/trading/referrals,                            holders,   ''
            POST,   /api/admin/accounts/{id}/status,                   holders,   body
            """;

    private static final String ANY_ID = "0199a1b2-0000-7000-8000-000000000001";

    @ArquillianResource
    Winzo winzo;

    private Description description;

    @BeforeEach
    void read() {
        description = Description.of(winzo);
    }

    @ParameterizedTest(name = "{0} {1} for {2}")
    @CsvSource(textBlock = ENTRIES)
    void describesTheEntry(String method, String path, String who, String body) {
        Operation operation = description.operation(method, path);

        assertThat(operation.isPublic()).as("without a token").isEqualTo(who.equals("everybody"));
        assertThat(operation.body().isMissingNode()).as("without a body").isEqualTo(body.isEmpty());
    }

    /** Beyond the contract's list: how somebody becomes, stays and stops being logged in. */
    @ParameterizedTest(name = "{0} {1} for {2}")
    @CsvSource({
        "GET,    /api/auth/sessions,             holders, ''",
        "DELETE, /api/auth/sessions,             holders, ''",
        "DELETE, /api/auth/sessions/{sessionId}, holders, ''",
        "POST,   /api/auth/mfa/verify,           everybody, body",
        "POST,   /api/auth/mfa/passkey-question, everybody, body",
        "GET,    /api/auth/mfa,                  holders, ''",
        "POST,   /api/auth/mfa/totp,             holders, ''",
        "POST,   /api/auth/mfa/totp/confirm,     holders, body",
        "DELETE, /api/auth/mfa/totp,             holders, ''",
        "POST,   /api/auth/mfa/recovery-codes,   holders, ''",
        "POST,   /api/auth/mfa/registration-question, holders, ''",
        "POST,   /api/auth/mfa/passkeys,         holders, body",
        "PUT,    /api/auth/mfa/passkeys/{id},    holders, body",
        "DELETE, /api/auth/mfa/passkeys/{id},    holders, ''",
        "POST,   /api/auth/step-up,              holders, body",
        "POST,   /api/auth/step-up/passkey-question, holders, ''",
        "POST,   /api/admin/accounts/{id}/mfa/reset, holders, body",
        "GET,    /api/auth/logins,               holders, ''",
        "GET,    /api/auth/devices,              holders, ''",
        "DELETE, /api/auth/devices/{deviceId},   holders, ''",
        "GET,    /api/admin/accounts/{accountId}/logins, holders, ''",
        "POST,   /api/admin/accounts/{accountId}/roles, holders, body",
        "GET,    /api/admin/access-rules,        holders, ''",
        "POST,   /api/admin/access-rules,        holders, body",
        "DELETE, /api/admin/access-rules/{id},   holders, ''",
        "POST,   /api/auth/verify-email,         everybody, body",
        "POST,   /api/auth/forgot-password,      everybody, body",
        "POST,   /api/auth/confirm-email,        everybody, body",
        "POST,   /api/users/change-email,        holders, body",
        "POST,   /api/auth/reset-password,       everybody, body",
        "GET,    /api/admin/mails,               holders, ''",
        "GET,    /api/users/consents,            holders, ''",
        "POST,   /api/users/consents,            holders, body",
        "POST,   /api/users/self-exclusion,      holders, body",
        "GET,    /api/users/own-limits,          holders, ''",
        "PUT,    /api/users/own-limits,          holders, body",
        "POST,   /api/users/own-limits/confirmation, holders, body",
        "POST,   /api/users/time-out,            holders, body",
        "POST,   /api/users/wake,                holders, ''",
        "DELETE, /api/admin/accounts/{accountId}/sessions, holders, ''",
        "GET,    /api/admin/accounts/{accountId}/person, holders, ''",
        "POST,   /api/admin/accounts/{accountId}/person, holders, body",
        "GET,    /api/admin/signing-keys,        holders, ''",
        "POST,   /api/admin/signing-keys,        holders, body"
    })
    void describesTheEntryOfIdentity(String method, String path, String who, String body) {
        describesTheEntry(method, path, who, body);
    }

    @Test
    void everyOperationSaysWhatItAnswersAndHowItRefuses() {
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : description.operations()) {
            Set<String> statuses = Set.copyOf(fieldNames(operation.node().path("responses")));
            softly.assertThat(operation.node().path("summary").asText())
                    .as("%s: summary", operation)
                    .isNotEmpty();
            softly.assertThat(operation.node().path("tags"))
                    .as("%s: tag", operation)
                    .isNotEmpty();
            softly.assertThat(statuses).as("%s: statuses", operation).contains("429", "503", "default");
            softly.assertThat(statuses.stream().anyMatch(status -> status.startsWith("2")))
                    .as("%s: what it answers", operation)
                    .isTrue();
            if (!operation.isPublic()) {
                softly.assertThat(statuses).as("%s: statuses", operation).contains("401", "403");
            }
            if (operation.path().contains("{")) {
                softly.assertThat(statuses).as("%s: statuses", operation).contains("400", "404");
            }
            if (!operation.body().isMissingNode()) {
                softly.assertThat(statuses).as("%s: statuses", operation).contains("400", "413", "415", "422");
                softly.assertThat(operation.examples())
                        .as("%s: examples", operation)
                        .isNotEmpty();
            }
            for (String status : statuses) {
                check(softly, operation, status);
            }
        }
        softly.assertAll();
    }

    private void check(SoftAssertions softly, Operation operation, String status) {
        JsonNode response = description.response(operation, status);
        softly.assertThat(response.path("description").asText())
                .as("%s: meaning of %s", operation, status)
                .isNotEmpty();
        if (!status.startsWith("2")) {
            softly.assertThat(response.path("content")
                            .path("application/json")
                            .path("schema")
                            .path("$ref")
                            .asText())
                    .as("%s: body of %s", operation, status)
                    .endsWith("/Failure");
        }
    }

    /** Beyond the contract's list: what goes around placing a bet. */
    @ParameterizedTest(name = "{0} {1} for {2}")
    @CsvSource({
        "POST, /api/bets/max-stake,       holders, body",
        "POST, /api/bets/quote,           holders, body",
        "POST, /api/bets/batch,           holders, body",
        "GET,  /api/bets/{betId}/receipt, holders, ''",
        "PUT,  /api/trading/markets/{marketId}/in-play, holders, body",
        "PUT,  /api/trading/events/{eventId}/in-play, holders, body",
        "GET,  /api/users/limits, holders, ''",
        "GET,  /api/users/free-bets, holders, ''",
        "GET,  /api/admin/accounts/{accountId}/free-bets, holders, ''",
        "POST, /api/admin/accounts/{accountId}/free-bets, holders, body",
        "GET,  /api/admin/accounts/{accountId}/limits, holders, ''",
        "PUT,  /api/admin/accounts/{accountId}/limits, holders, body",
        "GET,  /api/rule-books, everybody, ''",
        "PUT,  /api/admin/rule-books/in-force, holders, body"
    })
    void describesTheEntryOfPlacement(String method, String path, String who, String body) {
        describesTheEntry(method, path, who, body);
    }

    /** The examples are sent as they are: what they name need not exist, but nothing about them may be malformed. */
    @Test
    void everyExampleIsABodyThatTheServerTakes() {
        Api trader = winzo.as("trader");
        Api admin = winzo.as("admin");
        Customer customer = winzo.customer();
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : description.operations()) {
            Api api = operation.path().startsWith("/api/trading")
                    ? trader
                    : operation.path().startsWith("/api/admin") ? admin : customer.api();
            String path = operation.path().replaceAll("\\{[^}]*}", ANY_ID);
            for (JsonNode example : operation.examples()) {
                softly.assertThat(example.isObject())
                        .as("%s: %s is JSON", operation, example)
                        .isTrue();
                Answer answer = api.send(operation.method(), path, example);
                softly.assertThat(answer.status())
                        .as("%s takes %s: %s", operation, example, answer.body())
                        .isNotIn(400, 405, 413, 415, 500);
            }
        }
        softly.assertAll();
    }

    @Test
    void everyOperationIsThereAndGuardedAsDescribed() {
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : description.operations()) {
            String path = operation.path().replaceAll("\\{[^}]*}", ANY_ID);
            Answer answer = winzo.api()
                    .send(operation.method(), path, operation.method().equals("GET") ? null : Map.of());
            softly.assertThat(answer.status() == 401)
                    .as("%s asks strangers for a token, as described: %d", operation, answer.status())
                    .isEqualTo(!operation.isPublic());
            softly.assertThat(answer.status()).as("%s", operation).isNotIn(405, 500);
        }
        softly.assertAll();
    }

    private static List<String> fieldNames(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
