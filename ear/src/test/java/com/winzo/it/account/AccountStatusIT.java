package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.Login;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Protected;
import com.winzo.it.client.Socket;
import com.winzo.it.client.SoftAuthenticator;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts that staff suspend, let act again, or end. */
@WinzoTest
class AccountStatusIT {

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @Test
    void aSuspendedCustomerIsRefusedFromTheNextRequestOn() {
        MarketOnOffer market = winzo.desk().event().moneyline("1.90", "2.10");
        Customer customer = winzo.customer("100.00");

        winzo.changeStatus(customer, "suspended").expect(200);

        for (String path : new String[] {"/api/auth/me", "/api/users/balance", "/api/bets"}) {
            customer.api().get(path).expect(403, "AUTH_005");
        }
        customer.tryBet("5.00", market.pick("home")).expect(403, "AUTH_005");
        customer.tryDeposit("5.00").expect(403, "AUTH_005");
        customer.tryWithdraw("5.00").expect(403, "AUTH_005");
        login(customer, customer.login().password()).expect(403, "AUTH_005");
        login(customer, "wrong").expect(401, "AUTH_001");
        winzo.api()
                .post(
                        "/api/auth/refresh",
                        Map.of("refreshToken", customer.login().refreshToken()))
                .expect(401, "AUTH_003");
        assertThat(books.number("select balance_minor from wallet where account_id = '" + customer.accountId() + "'"))
                .isEqualTo(100_00);
    }

    @Test
    void aSuspensionClosesTheSocketsWithinASecond() {
        Customer customer = winzo.customer();
        try (Socket socket = winzo.socket(customer)) {
            winzo.changeStatus(customer, "suspended").expect(200);

            Await.within(Duration.ofSeconds(1), "the socket is closed").until(() -> socket.closeCode() == 4401);

            assertThat(socket.frames("error"))
                    .anySatisfy(frame ->
                            assertThat(frame.data().path("code").asText()).isEqualTo("AUTH_005"));
        }
    }

    @Test
    void theBetsOfASuspendedCustomerAreSettledAllTheSame() {
        EventOnOffer game = winzo.desk().event();
        Customer customer = winzo.customer("100.00");
        String bet = customer.bet("10.00", game.moneyline("1.90", "2.10").pick("home"))
                .path("betId")
                .asText();

        winzo.changeStatus(customer, "suspended").expect(200);
        game.finish(24, 17);

        Await.until(
                "the bet is paid",
                () -> books.number("select actual_win_minor from bet where id = '" + bet + "'") == 19_00);
        winzo.changeStatus(customer, "active").expect(200);
        assertThat(winzo.loggedInAgain(customer).balance()).isEqualByComparingTo("109.00");
    }

    @ParameterizedTest(name = "{0}: log in {1}, bet {2}, pay in {3}, take out {4}")
    @CsvSource({
        "active,        200, 201, 201, 201",
        "suspended,     403, 403, 403, 403",
        "self_excluded, 200, 403, 403, 201",
        "closed,        403, 403, 403, 403",
        "banned,        403, 403, 403, 403",
        "dormant,       200, 403, 403, 201",
        "pending,       200, 403, 403, 403"
    })
    void theStatusDecidesWhatTheHolderMayDo(String status, int logIn, int bet, int deposit, int withdraw) {
        MarketOnOffer market = winzo.desk().event().moneyline("1.90", "2.10");
        Customer customer = winzo.customer("100.00");
        books.text("update account set status = '" + status + "' where id = '" + customer.accountId()
                + "' returning status");

        login(customer, customer.login().password()).expect(logIn);
        customer.tryBet("5.00", market.pick("home")).expect(bet);
        customer.tryDeposit("5.00").expect(deposit);
        customer.tryWithdraw("5.00").expect(withdraw);
    }

    @Test
    void whoMayActAgainLogsInAgain() {
        Customer customer = winzo.customer();
        winzo.changeStatus(customer, "suspended").expect(200);
        winzo.changeStatus(customer, "active").expect(200);

        customer.api().get("/api/auth/me").expect(401, "AUTH_003");
        login(customer, customer.login().password()).expect(200);
    }

    @Test
    void staffCanBeSuspendedToo() {
        String trader = "trader-" + UUID.randomUUID().toString().substring(0, 8);
        Customer employee = winzo.customer();
        books.text("update account set username = '" + trader + "' where id = '" + employee.accountId()
                + "' returning username");
        books.text("insert into account_role values ('" + employee.accountId() + "', 'trader') returning role");
        Login login = winzo.api().login(trader, employee.login().password());
        Customer unprotected =
                new Customer(login, employee.accountId(), winzo.api().as(login));
        Api api = Protected.withPasskey(winzo, unprotected, new SoftAuthenticator())
                .api();
        api.get("/api/trading/exposure").expect(200);

        winzo.changeStatus(employee, "suspended").expect(200);

        api.get("/api/trading/exposure").expect(403, "AUTH_005");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "closed, active",
        "closed, suspended",
        "banned, active",
        "self_excluded, active",
        "self_excluded, suspended",
        "active, pending"
    })
    void someStepsAreNotTaken(String from, String to) {
        Customer customer = winzo.customer();
        winzo.changeStatus(customer, from).expect(200);

        winzo.changeStatus(customer, to).expect(409, "VAL_005");

        assertThat(winzo.status(customer)).isEqualTo(from);
    }

    @Test
    void everyChangeIsAudited() {
        Customer customer = winzo.customer();
        Api admin = winzo.as("admin").with("X-Request-Id", "audit-" + customer.accountId());
        String path = "/api/admin/accounts/" + customer.accountId() + "/status";
        Map<String, String> suspension = Map.of("status", "suspended", "reason", "Chargeback");

        JsonNode standing = admin.post(path, suspension).expect(200).data();
        admin.post(path, suspension).expect(200);

        assertThat(standing.path("status").asText()).isEqualTo("suspended");
        String record = """
                select %s from audit_record r join account a on a.id = r.actor_id
                where r.action = 'account.status' and r.subject = 'account/%s'
                """;
        assertThat(books.number(record.formatted("count(*)", customer.accountId())))
                .as("the second time nothing changed")
                .isEqualTo(1);
        assertThat(books.text(record.formatted(
                        "concat_ws(' ', a.username, detail->>'before', detail->>'after', detail->>'reason', request_id)",
                        customer.accountId())))
                .isEqualTo("admin active suspended Chargeback audit-" + customer.accountId());
    }

    @Test
    void aRepeatedOrderIsAnsweredFromTheStore() {
        Customer customer = winzo.customer();
        Api admin = winzo.as("admin").withKey("suspend-" + customer.accountId());
        String path = "/api/admin/accounts/" + customer.accountId() + "/status";
        admin.post(path, Map.of("status", "suspended", "reason", "a")).expect(200);

        assertThat(admin.post(path, Map.of("status", "suspended", "reason", "a"))
                        .expect(200)
                        .isReplayed())
                .isTrue();
        admin.post(path, Map.of("status", "closed", "reason", "a")).expect(409, "VAL_006");
    }

    @ParameterizedTest
    @ValueSource(strings = {"player", "trader", "support", "regulator"})
    void nobodyButAnAdministratorChangesAnAccount(String role) {
        Customer customer = winzo.customer();
        Api api = winzo.as(role);

        api.post("/api/admin/accounts/" + customer.accountId() + "/status", order("suspended"))
                .expect(403, "AUTH_004");
        api.get("/api/admin/accounts/" + customer.accountId()).expect(role.equals("support") ? 200 : 403);
        customer.api().get("/api/auth/me").expect(200);
    }

    @Test
    void aCustomerReachesNeitherOthersNorThemselves() {
        Customer customer = winzo.customer();
        String own = "/api/admin/accounts/" + customer.accountId();

        customer.api().get(own).expect(403, "AUTH_004");
        customer.api().get("/api/admin/accounts?login=player").expect(403, "AUTH_004");
        customer.api().post(own + "/status", order("closed")).expect(403, "AUTH_004");
        winzo.api().post(own + "/status", order("closed")).expect(401, "AUTH_003");
    }

    @Test
    void anAdministratorDoesNotChangeTheirOwnAccount() {
        Api admin = winzo.as("admin");
        String own = admin.get("/api/auth/me").data().path("id").asText();

        admin.post("/api/admin/accounts/" + own + "/status", order("suspended")).expect(403, "AUTH_004");
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0199a1b2-0000-7000-8000-000000000001 | {\"status\":\"suspended\",\"reason\":\"x\"}      | 404 | VAL_004",
                "nobody                               | {\"status\":\"suspended\",\"reason\":\"x\"}      | 400 | VAL_002",
                "SOMEBODY                             | {\"status\":\"asleep\",\"reason\":\"x\"}         | 400 | VAL_002",
                "SOMEBODY                             | {\"status\":\"suspended\"}                       | 400 | VAL_001",
                "SOMEBODY                             | {\"status\":\"suspended\",\"reason\":\" \"}      | 400 | VAL_001",
                "SOMEBODY                             | {\"reason\":\"x\"}                               | 400 | VAL_001",
                "SOMEBODY                             | {\"status\":\"active\",\"reason\":\"x\",\"roles\":[\"admin\"]} | 400 | VAL_002"
            })
    void ordersAreChecked(String account, String body, int status, String code) {
        String id = account.equals("SOMEBODY") ? winzo.customer().accountId() : account;

        winzo.as("admin")
                .sendRaw("POST", "/api/admin/accounts/" + id + "/status", body.getBytes(StandardCharsets.UTF_8))
                .expect(status, code);
    }

    @Test
    void staffFindAnAccountByItsNames() {
        Customer customer = winzo.customer();
        String username = customer.login().username();
        Api support = winzo.as("support");

        for (String login : new String[] {username, username.toUpperCase(Locale.ROOT), username + "@example.com"}) {
            JsonNode found = support.get("/api/admin/accounts?login=" + login)
                    .expect(200)
                    .data();
            assertThat(found).hasSize(1);
            assertThat(found.get(0).path("id").asText()).isEqualTo(customer.accountId());
            assertThat(found.get(0).path("email").isMissingNode()).isTrue();
        }
        assertThat(support.get("/api/admin/accounts?login=nobody-at-all")
                        .expect(200)
                        .data())
                .isEmpty();
        support.get("/api/admin/accounts").expect(400, "VAL_001");
    }

    private Answer login(Customer customer, String password) {
        return winzo.api()
                .post("/api/auth/login", Map.of("username", customer.login().username(), "password", password));
    }

    private static Map<String, String> order(String status) {
        return Map.of("status", status, "reason", "A test");
    }
}
