package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.books.Books;
import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts that nobody uses fall asleep, and are woken. */
@WinzoTest
class DormancyIT {

    private static final String WAKE = "/api/users/wake";

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @Test
    void anAccountThatNobodyUsesFallsAsleepAndItsHolderWakesIt() {
        MarketOnOffer market = winzo.desk().event().moneyline("1.90", "2.10");
        Customer customer = leftAlone(winzo.customer("100.00"), 401);

        winzo.runJob("dormancy");

        assertThat(winzo.status(customer)).isEqualTo("dormant");
        awaitMail(customer, "asleep or not");
        Customer back = winzo.loggedInAgain(customer);
        back.tryBet("5.00", market.pick("home")).expect(403, "AUTH_005");
        back.tryDeposit("5.00").expect(403, "AUTH_005");
        back.withdraw("40.00");
        assertThat(back.balance()).isEqualByComparingTo("60.00");

        assertThat(back.api().post(WAKE, null).expect(200).data().path("status").asText())
                .isEqualTo("active");
        back.api().post(WAKE, null).expect(200);

        back.bet("5.00", market.pick("home"));
        awaitMail(customer, "If it was not you");
        winzo.runJob("dormancy");
        assertThat(winzo.status(customer)).isEqualTo("active");
        assertThat(trail(customer, "account.dormant")).isEqualTo(1);
        assertThat(trail(customer, "account.wake"))
                .as("the second time nothing changed")
                .isEqualTo(1);
    }

    @Test
    void whateverIsUseKeepsAnAccountAwake() {
        MarketOnOffer market = winzo.desk().event().moneyline("1.90", "2.10");
        Map<String, Customer> used = new LinkedHashMap<>();
        used.put("not long enough", leftAlone(winzo.customer(), 399));
        used.put("a login", winzo.loggedInAgain(leftAlone(winzo.customer(), 401)));
        Customer session = winzo.customer();
        books.change("delete from login_attempt where account_id = '" + session.accountId() + "'", aged(session, 401));
        used.put("a session that is open", session);
        Customer staff = leftAlone(winzo.customer(), 401);
        books.change("insert into account_role values ('" + staff.accountId() + "', 'support')");
        used.put("a role of staff", staff);
        Customer bettor = winzo.customer("100.00");
        bettor.bet("5.00", market.pick("home"));
        used.put("an open bet of long ago", leftAlone(bettor, 401));
        Customer winner = winzo.customer("100.00");
        winner.bet("5.00", market.pick("home"));
        leftAlone(winner, 401);
        books.change(
                "update bet set status = 'settled_loss', settled_at = now() - interval '399 days' where account_id = '"
                        + winner.accountId() + "'");
        used.put("a bet that was settled lately", winner);
        Customer payer = winzo.customer("100.00");
        leftAlone(payer, 401);
        books.change("update payment set updated_at = now() - interval '399 days' where account_id = '"
                + payer.accountId() + "'");
        used.put("a payment", payer);
        Customer waiting = winzo.customer();
        waiting.api()
                .post("/api/payments/deposit", Map.of("amount", 20, "currency", "USD", "method", "sandbox_pending"))
                .expect(202);
        used.put("an open payment of long ago", leftAlone(waiting, 401));

        winzo.runJob("dormancy");

        used.forEach(
                (why, customer) -> assertThat(winzo.status(customer)).as(why).isEqualTo("active"));
        books.change("update bet set status = 'accepted', settled_at = null where account_id = '" + winner.accountId()
                + "'");
    }

    @Test
    void runsThatMeetDoTheWorkOnce() {
        Customer[] left =
                Stream.generate(() -> leftAlone(winzo.customer(), 401)).limit(3).toArray(Customer[]::new);
        Api admin = winzo.as("admin");

        String[] runs = Stream.generate(() -> admin.post("/api/admin/jobs/dormancy", null)
                        .expect(202)
                        .data()
                        .path("id")
                        .asText())
                .limit(4)
                .toArray(String[]::new);
        Stream.of(runs).forEach(winzo::awaitJob);

        for (Customer customer : left) {
            assertThat(winzo.status(customer)).isEqualTo("dormant");
            assertThat(trail(customer, "account.dormant")).isEqualTo(1);
        }
    }

    @Test
    void staffWakeAnAccountToo() {
        Customer customer = leftAlone(winzo.customer(), 401);
        winzo.runJob("dormancy");

        winzo.changeStatus(customer, "active").expect(200);
        winzo.runJob("dormancy");

        assertThat(winzo.status(customer)).isEqualTo("active");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "self_excluded"})
    void whatElseStopsAnAccountIsNotUndone(String status) {
        Customer customer = winzo.customer();
        books.change("update account set status = '" + status + "' where id = '" + customer.accountId() + "'");

        customer.api().post(WAKE, null).expect(409, "VAL_005");

        assertThat(winzo.status(customer)).isEqualTo(status);
    }

    @Test
    void wakingAsksWhoItIs() {
        Customer customer = leftAlone(winzo.customer(), 401);
        winzo.runJob("dormancy");
        Customer back = winzo.loggedInAgain(customer);
        books.agePassword(customer.accountId());

        winzo.renewed(back).api().post(WAKE, null).expect(403, "AUTH_006");

        assertThat(winzo.status(customer)).isEqualTo("dormant");
    }

    /** As if all that the customer has done had been done so many days ago. */
    private Customer leftAlone(Customer customer, int days) {
        String own = " where account_id = '" + customer.accountId() + "'";
        String then = "now() - interval '" + days + " days'";
        books.change(
                "delete from account_session" + own,
                aged(customer, days),
                "update payment set created_at = " + then + ", updated_at = " + then + own,
                "update bet set placed_at = " + then + own,
                "delete from login_attempt" + own);
        return customer;
    }

    private static String aged(Customer customer, int days) {
        return "update account set created_at = now() - interval '" + days + " days', updated_at = now() - interval '"
                + days + " days' where id = '" + customer.accountId() + "'";
    }

    private void awaitMail(Customer customer, String text) {
        Await.until("the holder is told", () -> winzo.mailsTo(customer).stream().anyMatch(mail -> mail.contains(text)));
    }

    private long trail(Customer customer, String action) {
        return books.number("select count(*) from audit_record where action = '" + action + "' and subject = 'account/"
                + customer.accountId() + "'");
    }
}
