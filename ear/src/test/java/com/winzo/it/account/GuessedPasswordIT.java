package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Holders hear of it when somebody guesses their password. */
@WinzoTest
class GuessedPasswordIT {

    @ArquillianResource
    Winzo winzo;

    @Test
    void aRightPasswordAfterWrongOnesIsTold() {
        Customer customer = winzo.customer();

        guess(customer, 5);
        Customer again = winzo.loggedInAgain(customer);
        winzo.loggedInAgain(customer);

        Await.until("the holder is told", () -> mails(customer, "after 5 wrong ones") == 1);
        Await.until("and sees it", () -> notifications(again) == 1);
    }

    @Test
    void slipsOfTheFingerAreNot() {
        Customer customer = winzo.customer();
        guess(customer, 4);
        winzo.loggedInAgain(customer);
        guess(customer, 4);
        winzo.loggedInAgain(customer);

        guess(customer, 5);
        winzo.loggedInAgain(customer);

        Await.until("the holder is told of the five", () -> mails(customer, "after 5 wrong ones") == 1);
        assertThat(mails(customer, "wrong ones")).isEqualTo(1);
    }

    @Test
    void manyWrongOnesAreToldOnceHoweverManyComeAtOnce() {
        Customer customer = winzo.customer();

        IntStream.range(0, 28).parallel().forEach(i -> guess(customer, 1));

        Await.until("the holder is told", () -> mails(customer, "20 wrong passwords") == 1);
        Await.until("and sees it", () -> notifications(customer) == 1);
        assertThat(mails(customer, "wrong passwords")).isEqualTo(1);
    }

    private void guess(Customer customer, int times) {
        for (int i = 0; i < times; i++) {
            winzo.api()
                    .post("/api/auth/login", Map.of("username", customer.login().username(), "password", "wrong " + i))
                    .expect(401, "AUTH_001");
        }
    }

    private long mails(Customer customer, String text) {
        return winzo.mailsTo(customer).stream()
                .filter(mail -> mail.contains(text))
                .count();
    }

    private static long notifications(Customer customer) {
        long count = 0;
        for (JsonNode each :
                customer.api().get("/api/users/notifications").expect(200).data()) {
            count += each.path("type").asText().equals("password_guessed") ? 1 : 0;
        }
        return count;
    }
}
