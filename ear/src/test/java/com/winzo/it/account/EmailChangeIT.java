package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Another address: asked for with the password, confirmed by mail, told to the old one. */
@WinzoTest
class EmailChangeIT {

    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]{43})");

    @ArquillianResource
    Winzo winzo;

    @Test
    void anAddressChangesWhenItsHolderConfirmsIt() {
        Customer customer = winzo.customer();
        String name = customer.login().username();
        String password = customer.login().password();
        String address = "new-" + name + "@example.com";
        ask(customer, address, "wrong").expect(401, "AUTH_001");
        ask(customer, address, password).expect(202);
        assertThat(email(customer)).isEqualTo(name + "@example.com");

        String token = token(address);
        confirm(token).expect(204);

        assertThat(email(customer)).isEqualTo(address);
        winzo.api().login(address, password);
        winzo.api()
                .post("/api/auth/login", Map.of("username", name + "@example.com", "password", password))
                .expect(401, "AUTH_001");
        assertThat(mails(name + "@example.com")).anyMatch(text -> text.contains("no longer"));
        confirm(token).expect(401, "AUTH_003");
    }

    @Test
    void whoseAddressItIsIsToldThereAlone() {
        Customer customer = winzo.customer();
        String taken = winzo.customer().login().username() + "@example.com";
        Answer free =
                ask(customer, "free-" + taken, customer.login().password()).expect(202);

        Answer answer = ask(customer, taken, customer.login().password()).expect(202);

        assertThat(answer.data()).isEqualTo(free.data());
        assertThat(mails(taken))
                .anyMatch(text -> text.contains("has one already"))
                .noneMatch(text -> text.contains("token="));
    }

    private static Answer ask(Customer customer, String email, String password) {
        return customer.api().post("/api/users/change-email", Map.of("email", email, "currentPassword", password));
    }

    private Answer confirm(String token) {
        return winzo.api().post("/api/auth/confirm-email", Map.of("token", token));
    }

    private static String email(Customer customer) {
        return customer.api()
                .get("/api/users/profile")
                .expect(200)
                .data()
                .path("email")
                .asText();
    }

    private String token(String address) {
        String text = Await.until("a mail to " + address, () -> mails(address), mails -> !mails.isEmpty())
                .getFirst();
        Matcher token = TOKEN.matcher(text);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private List<String> mails(String address) {
        JsonNode mails = winzo.as("admin").get("/api/admin/mails").expect(200).data();
        return StreamSupport.stream(mails.spliterator(), false)
                .filter(mail -> mail.path("to").asText().equals(address))
                .map(mail -> mail.path("text").asText())
                .toList();
    }
}
