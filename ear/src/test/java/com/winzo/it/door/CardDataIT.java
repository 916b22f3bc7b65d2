package com.winzo.it.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Winzo;
import com.winzo.it.contract.Description;
import com.winzo.it.contract.Description.Operation;
import com.winzo.it.harness.WinzoTest;
import com.winzo.server.WinzoInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** The number of a card in every text that can be sent: nowhere is it kept or logged. */
@WinzoTest
class CardDataIT {

    private static final String CARD = "4111 1111 1111 1111";
    private static final String TRACES = "4111[^0-9]?1111[^0-9]?1111[^0-9]?1111";
    private static final String ANY_ID = "0199a1b2-0000-7000-8000-000000000001";

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @ArquillianResource
    WinzoInstance instance;

    @Test
    void aCardInAnyTextIsRefusedAndLeavesNoTrace() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : Description.of(winzo).operations()) {
            for (JsonNode example : operation.examples()) {
                for (JsonNode body : EachText.replacedBy(CARD, example)) {
                    if (isPassword(body)) {
                        continue;
                    }
                    Answer answer = apiFor(operation).send(operation.method(), path(operation), body);
                    softly.assertThat(answer.status())
                            .as("%s with %s", operation, body)
                            .isIn(400, 401, 403, 404, 409, 422);
                    softly.assertThat(answer.body())
                            .as("the answer of %s", operation)
                            .doesNotContainPattern(TRACES);
                }
            }
        }
        softly.assertAll();
        assertNothingIsLeft();
    }

    @Test
    void aCardInWhatAClientSaysOfItselfIsMasked() throws IOException {
        Customer customer = winzo.customer();
        Api api = winzo.api().with("User-Agent", "Phone " + CARD).with("X-Request-Id", CARD.replace(' ', '-'));

        Answer answer = api.post(
                "/api/auth/login",
                Map.of(
                        "username",
                        customer.login().username(),
                        "password",
                        customer.login().password()));

        answer.expect(200);
        assertThat(answer.header("X-Request-Id")).doesNotContainPattern(TRACES);
        assertThat(customer.api().get("/api/auth/sessions").expect(200).body()).contains("Phone ????");
        assertNothingIsLeft();
    }

    /** Passwords may be of anything (NIST SP 800-63B): they are hashed, never kept. */
    @Test
    void aPasswordMayLookLikeACardAndLeavesNoTrace() throws IOException {
        Map<String, Object> registration = new HashMap<>(Winzo.registration());
        registration.put("password", "Tulip " + CARD);
        String username = (String) registration.get("username");
        winzo.api().withKey(username).post("/api/auth/register", registration).expect(201);
        winzo.api()
                .post("/api/auth/login", Map.of("username", username, "password", "Tulip " + CARD))
                .expect(200);
        Answer changed = winzo.api()
                .as(winzo.api().login(username, "Tulip " + CARD))
                .post(
                        "/api/users/change-password",
                        Map.of("currentPassword", "Tulip " + CARD, "newPassword", "Rose " + CARD));

        assertThat(changed.status()).isIn(200, 204);
        assertNothingIsLeft();
    }

    private static boolean isPassword(JsonNode body) {
        return Stream.of("password", "currentPassword", "newPassword")
                .anyMatch(field -> body.path(field).asText().equals(CARD));
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

    private void assertNothingIsLeft() throws IOException {
        List<String> tables = books
                .rows("select c.oid::regclass::text from pg_class c where c.relnamespace = 'winzo'::regnamespace"
                        + " and c.relkind = 'r' order by 1")
                .stream()
                .map(List::getFirst)
                .toList();
        assertThat(tables).contains("account", "account_session", "idempotency_record");
        for (String table : tables) {
            assertThat(books.number("select count(*) from " + table + " t where t::text ~ '" + TRACES + "'"))
                    .as("cards in %s", table)
                    .isZero();
        }
        Pattern traces = Pattern.compile(TRACES);
        for (Path log : logs()) {
            try (var lines = Files.lines(log)) {
                assertThat(lines.filter(line -> traces.matcher(line).find()))
                        .as("%s", log)
                        .isEmpty();
            }
        }
    }

    private List<Path> logs() throws IOException {
        try (var files = Files.list(instance.node().log().getParent())) {
            List<Path> logs = files.filter(Files::isRegularFile).toList();
            assertThat(logs).isNotEmpty();
            return logs;
        }
    }
}
