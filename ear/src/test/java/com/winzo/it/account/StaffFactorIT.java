package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Login;
import com.winzo.it.client.Protected;
import com.winzo.it.client.Socket;
import com.winzo.it.client.SoftAuthenticator;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff have a second factor, or do nothing but set one up; and they take those of customers away who have lost theirs. */
@WinzoTest
class StaffFactorIT {

    private static final Map<String, String> LOST = Map.of("reason", "Lost the phone; identity card shown");

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @ParameterizedTest
    @ValueSource(strings = {"admin", "trader", "support", "regulator"})
    void staffAreAskedForACode(String role) {
        winzo.api()
                .post("/api/auth/login", Map.of("username", role, "password", Winzo.STAFF_PASSWORD))
                .expect(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "trader", "moderator", "support", "regulator"})
    void staffWithoutAFactorDoNothingButSetOneUp(String role) {
        Customer member = member(role);

        for (String path : new String[] {
            "/api/auth/me", "/api/users/profile", "/api/trading/exposure", "/api/admin/books", "/api/admin/accounts"
        }) {
            String code = member.api().get(path).expect(403).code();
            assertThat(code).as(path).isEqualTo("AUTH_007");
        }
        assertThat(member.api()
                        .get("/api/auth/mfa")
                        .expect(200)
                        .data()
                        .path("required")
                        .asBoolean())
                .isTrue();

        Protected enrolled = Protected.withPasskey(winzo, member, new SoftAuthenticator());

        enrolled.api().get("/api/auth/me").expect(200);
        member.api().get("/api/auth/mfa").expect(401, "AUTH_003");
    }

    @Test
    void staffWithoutAFactorCanLeave() {
        member("support").api().delete("/api/auth/logout").expect(204);
    }

    @Test
    void aSocketOfStaffWithoutAFactorShowsNothingOfTheirs() {
        try (Socket socket = winzo.socket(member("admin"))) {
            assertThat(socket.ask("get_balance", Map.of(), "error")
                            .data()
                            .path("code")
                            .asText())
                    .isEqualTo("AUTH_007");
        }
    }

    @Test
    void staffKeepTheirLastFactor() {
        Protected member = Protected.withPasskey(winzo, member("support"), new SoftAuthenticator());
        String passkey = member.api()
                .get("/api/auth/mfa")
                .expect(200)
                .data()
                .path("passkeys")
                .get(0)
                .path("id")
                .asText();

        member.api().delete("/api/auth/mfa/passkeys/" + passkey).expect(409, "VAL_005");

        member.loggedInAgain();
    }

    @Test
    void supportTakesLostFactorsAway() {
        Protected ada = Protected.withApp(winzo, winzo.customer());
        String pending = ada.beginLogin();

        winzo.as("support").post(resetOf(ada.customer()), LOST).expect(204);

        ada.api().get("/api/auth/me").expect(401, "AUTH_003");
        ada.finishLogin(pending, "code", ada.app().next()).expect(401, "AUTH_003");
        winzo.api()
                .login(ada.customer().login().username(), ada.customer().login().password());
        assertThat(books.number("select count(*) from recovery_code where account_id = '"
                        + ada.customer().accountId() + "'"))
                .isZero();
        assertThat(texts(winzo.as("admin").get("/api/admin/mails").expect(200).data(), "text"))
                .anyMatch(text -> text.contains("has taken the second factors of your Winzo account \""
                        + ada.customer().login().username()));
        JsonNode audited = winzo.as("regulator")
                .get("/api/admin/audit?action=account.factors_reset&subject=account/"
                        + ada.customer().accountId())
                .expect(200)
                .data();
        assertThat(audited).hasSize(1);
        assertThat(audited.get(0).path("detail").path("reason").asText()).isEqualTo(LOST.get("reason"));
    }

    @Test
    void supportDoesNotOpenAccountsOfStaff() {
        Protected trader = Protected.withPasskey(winzo, member("trader"), new SoftAuthenticator());
        winzo.as("support").post(resetOf(trader.customer()), LOST).expect(403, "AUTH_004");
        winzo.as("trader").post(resetOf(trader.customer()), LOST).expect(403, "AUTH_004");

        winzo.as("admin").post(resetOf(trader.customer()), LOST).expect(204);

        Customer again = loggedIn(trader.customer());
        again.api().get("/api/auth/me").expect(403, "AUTH_007");
    }

    @Test
    void nobodyTakesTheirOwnAwayThatWay() {
        Protected admin = Protected.withPasskey(winzo, member("admin"), new SoftAuthenticator());

        admin.api().post(resetOf(admin.customer()), LOST).expect(403, "AUTH_004");
    }

    @Test
    void whatStaffDoToOthersAsksForTheSecondFactorAgain() {
        Customer customer = winzo.customer();
        Protected admin = Protected.withPasskey(winzo, member("admin"), new SoftAuthenticator());
        books.rows("update account_session set factor_at = factor_at - interval '6 minutes' where account_id = '"
                + admin.customer().accountId() + "' returning id");
        Protected old = admin.renewed();
        String account = "/api/admin/accounts/" + customer.accountId();

        old.api().post(resetOf(customer), LOST).expect(403, "AUTH_006");
        old.api().post(account + "/person", LOST).expect(403, "AUTH_006");
        old.api()
                .post(account + "/status", Map.of("status", "suspended", "reason", "A test"))
                .expect(403, "AUTH_006");
        old.api()
                .post("/api/admin/signing-keys", Map.of("atOnce", false, "reason", "A test"))
                .expect(403, "AUTH_006");
        old.api()
                .post(
                        "/api/admin/api-keys",
                        Map.of(
                                "name", "A test",
                                "permissions", new String[] {"market_read"},
                                "expiresAt", "2027-06-30T00:00:00Z"))
                .expect(403, "AUTH_006");
        old.api().get(account).expect(200);
    }

    private static String resetOf(Customer customer) {
        return "/api/admin/accounts/" + customer.accountId() + "/mfa/reset";
    }

    /** Somebody new with that role only, who has yet to set up a second factor. */
    private Customer member(String role) {
        Customer customer = winzo.customer();
        books.text("update account_role set role = '" + role + "' where account_id = '" + customer.accountId()
                + "' returning role");
        return loggedIn(customer);
    }

    private Customer loggedIn(Customer customer) {
        Login login =
                winzo.api().login(customer.login().username(), customer.login().password());
        return new Customer(login, customer.accountId(), winzo.api().as(login));
    }

    private static Iterable<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path(field).asText())
                .toList();
    }
}
