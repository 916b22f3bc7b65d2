package com.winzo.it.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Protected;
import com.winzo.it.client.Winzo;
import com.winzo.it.contract.Description;
import com.winzo.it.contract.Description.Operation;
import com.winzo.it.harness.WinzoTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation with a session that has not shown its second factor for some minutes, and with one that has just done so. Which
 * ones ask for it is marked in the matrix; the bodies are those that the server's description shows.
 */
@WinzoTest
class StepUpMatrixIT {

    private static final String ANY_ID = "0199a1b2-0000-7000-8000-000000000001";

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    private final AccessMatrix matrix = AccessMatrix.read();

    static List<String> people() {
        return AccessMatrix.ROLES.stream().filter(AccessMatrix.PEOPLE::contains).toList();
    }

    @ParameterizedTest
    @MethodSource("people")
    void withoutAFreshFactorWhatMattersIsRefusedAndNothingElse(String role) {
        Members members = new Members(winzo, books);
        SoftAssertions softly = new SoftAssertions();
        Protected member = aged(members.withPasskey(role));
        for (Operation operation : permitted(role)) {
            if (matrix.asksAgain(operation.toString())) {
                Answer refused = send(member.api(), operation);
                softly.assertThat(refused.status() + " " + refused.code())
                        .as("%s with an old factor: %s", role, operation)
                        .isEqualTo("403 AUTH_006");
                softly.assertThat(refused.error().path("details").path("methods"))
                        .as("%s: what can be shown", operation)
                        .extracting(JsonNode::asText)
                        .contains("passkey");
            } else if (operation.method().equals("GET")) {
                softly.assertThat(send(member.api(), operation).code())
                        .as("%s with an old factor: %s", role, operation)
                        .isNotEqualTo("AUTH_006");
            }
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("people")
    void withAFreshFactorItIsNot(String role) {
        Members members = new Members(winzo, books);
        SoftAssertions softly = new SoftAssertions();
        Protected member = members.withPasskey(role);
        for (Operation operation : permitted(role)) {
            if (matrix.asksAgain(operation.toString())) {
                boolean endsTheLogin = operation.toString().equals("DELETE /api/auth/sessions");
                Api api = endsTheLogin ? members.withPasskey(role).api() : member.api();
                Answer answer = send(api, operation);
                softly.assertThat(answer.status() + " " + answer.code())
                        .as("%s with a fresh factor: %s", role, operation)
                        .doesNotStartWith("5")
                        .doesNotContain("AUTH_004", "AUTH_006", "VAL_001");
                undo(member.api(), operation, answer);
            }
        }
        softly.assertAll();
    }

    /** Machines have nothing to show: a list of what they may stands in for it. */
    @Test
    void aKeyIsNotAsked() {
        JsonNode key = winzo.as("admin")
                .post(
                        "/api/admin/api-keys",
                        Map.of(
                                "name",
                                "Limits",
                                "permissions",
                                List.of("liability_limit_write", "market_read"),
                                "expiresAt",
                                "2027-06-30T00:00:00Z",
                                "networks",
                                List.of()))
                .expect(201)
                .data();

        winzo.api()
                .with("X-Api-Key", key.path("key").asText())
                .put("/api/trading/markets/" + ANY_ID + "/limit", Map.of("currency", "USD", "liabilityMax", 1))
                .expect(404, "VAL_004");
    }

    private List<Operation> permitted(String role) {
        return Description.of(winzo).operations().stream()
                .filter(operation -> matrix.permits(operation.toString(), role) && !matrix.isOpen(operation.toString()))
                .toList();
    }

    private static Answer send(Api api, Operation operation) {
        List<JsonNode> examples = operation.examples();
        return api.send(
                operation.method(),
                operation.path().replace("executions/{id}", "executions/999999").replaceAll("\\{[^}]*}", ANY_ID),
                examples.isEmpty() ? null : examples.getFirst());
    }

    /** What would hold for every other test too. */
    private static void undo(Api admin, Operation operation, Answer answer) {
        if (operation.toString().equals("POST /api/admin/access-rules") && answer.status() == 201) {
            admin.delete("/api/admin/access-rules/" + answer.data().path("id").asText())
                    .expect(204);
        }
    }

    /** Six minutes later. */
    private Protected aged(Protected somebody) {
        books.rows("update account_session set factor_at = factor_at - interval '6 minutes' where account_id = '"
                + somebody.customer().accountId() + "' returning id");
        return somebody.renewed();
    }
}
