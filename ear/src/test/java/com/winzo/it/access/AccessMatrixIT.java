package com.winzo.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Protected;
import com.winzo.it.client.Winzo;
import com.winzo.it.contract.Description;
import com.winzo.it.contract.Description.Operation;
import com.winzo.it.harness.WinzoTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every role at every operation that the server describes, allowed and forbidden. */
@WinzoTest
class AccessMatrixIT {

    private static final String ANY_ID = "0199a1b2-0000-7000-8000-000000000001";

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    private final AccessMatrix matrix = AccessMatrix.read();
    private final Map<String, Protected> enrolledStaff = new HashMap<>();

    static List<String> roles() {
        return AccessMatrix.ROLES;
    }

    @Test
    void everyOperationHasALineAndEveryLineAnOperation() {
        assertThat(Description.of(winzo).operations().stream().map(Operation::toString))
                .containsExactlyInAnyOrderElementsOf(matrix.operations());
    }

    @ParameterizedTest
    @MethodSource("roles")
    void mayDoWhatTheMatrixSaysAndNothingElse(String role) {
        Customer member = member(role);
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : Description.of(winzo).operations()) {
            Answer answer = send(apiFor(member, operation), operation);
            if (matrix.permits(operation.toString(), role)) {
                softly.assertThat(answer.status() + " " + answer.code())
                        .as("%s may %s", role, operation)
                        .doesNotStartWith("5")
                        .doesNotContain("AUTH_003", "AUTH_004")
                        .isNotEqualTo("405 VAL_007");
            } else {
                softly.assertThat(answer.status() + " " + answer.code())
                        .as("%s must not %s", role, operation)
                        .isEqualTo("403 AUTH_004");
            }
        }
        softly.assertAll();
    }

    @Test
    void strangersMayDoWhatIsOpenAndNothingElse() {
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : Description.of(winzo).operations()) {
            Answer answer = send(winzo.api(), operation);
            if (matrix.isOpen(operation.toString())) {
                softly.assertThat(answer.status()).as("%s", operation).isNotIn(401, 403, 405, 500);
            } else {
                softly.assertThat(answer.status() + " " + answer.code())
                        .as("%s", operation)
                        .isEqualTo("401 AUTH_003");
            }
        }
        softly.assertAll();
    }

    /** Another method on the same address, or one that claims to be another, finds nothing to do. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE", "PATCH"})
    void aMethodThatIsNotDescribedDoesNothing(String method) {
        Customer customer = winzo.customer();
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : Description.of(winzo).operations()) {
            if (matrix.operations().contains(method + " " + operation.path())) {
                continue;
            }
            Answer answer = customer.api()
                    .with("X-HTTP-Method-Override", operation.method())
                    .send(method, path(operation), null);
            softly.assertThat(answer.status())
                    .as("%s instead of %s", method, operation)
                    .isIn(400, 403, 404, 405);
        }
        softly.assertAll();
    }

    /** Somebody new with that role only, and the second factor that staff must have. */
    private Customer member(String role) {
        Members members = new Members(winzo, books);
        if (role.equals("user")) {
            return members.withPassword(role);
        }
        Protected enrolled = members.withPasskey(role);
        enrolledStaff.put(enrolled.customer().accountId(), enrolled);
        return enrolled.customer();
    }

    private String roleOf(Customer member) {
        return books.text("select role from account_role where account_id = '" + member.accountId() + "'");
    }

    private Customer loggedInAgain(Customer customer) {
        if (enrolledStaff.containsKey(customer.accountId())) {
            return enrolledStaff.get(customer.accountId()).loggedInAgain().customer();
        }
        return winzo.loggedInAgain(customer);
    }

    /** What changes a login may end it, so it gets one of its own. */
    private Api apiFor(Customer member, Operation operation) {
        boolean mayEndTheLogin =
                operation.path().startsWith("/api/auth/") && !operation.method().equals("GET");
        if (operation.toString().equals("DELETE /api/auth/sessions")) {
            return member(roleOf(member)).api();
        }
        return mayEndTheLogin ? loggedInAgain(member).api() : member.api();
    }

    private static Answer send(Api api, Operation operation) {
        return api.send(operation.method(), path(operation), operation.body().isMissingNode() ? null : Map.of());
    }

    private static String path(Operation operation) {
        return operation.path().replace("executions/{id}", "executions/999999").replaceAll("\\{[^}]*}", ANY_ID);
    }
}
