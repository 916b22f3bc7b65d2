package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Login;
import com.winzo.it.client.Winzo;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People who want an account of a Winzo that confirms addresses by mail. Each asks from a network of their own, which a trusted proxy
 * names, so that none of them uses up the limits of another.
 */
public final class Applicants {

    private static final String PASSWORD = "correct horse battery staple";
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]{43})");

    private final Winzo winzo;
    private final GreenMail mailServer;
    private final AtomicInteger networks = new AtomicInteger();

    public Applicants(Winzo winzo, GreenMail mailServer) {
        this.winzo = winzo;
        this.mailServer = mailServer;
    }

    /** Somebody new from a network of their own, whose address is confirmed, with an empty wallet. */
    public Customer customer() {
        return customer(somewhere());
    }

    /** Somebody new who asks from there, whose address is confirmed, with an empty wallet. */
    public Customer customer(Api from) {
        Map<String, Object> wish = wish();
        from.post("/api/auth/register", wish).expect(202);
        from.post("/api/auth/verify-email", Map.of("token", tokenFor(wish))).expect(201);
        JsonNode session = login(from, wish).expect(200).data();
        Login login = new Login(
                (String) wish.get("username"),
                PASSWORD,
                session.path("accessToken").asText(),
                session.path("refreshToken").asText());
        Api own = from.as(login);
        return new Customer(
                login, own.get("/api/auth/me").expect(200).data().path("id").asText(), own);
    }

    /** What somebody has sent who has an account now. */
    Map<String, Object> confirmed() {
        Map<String, Object> wish = wish();
        register(wish).expect(202);
        confirm(wish).expect(201);
        return wish;
    }

    Answer register(Map<String, Object> wish) {
        return somewhere().post("/api/auth/register", wish);
    }

    /** Follows the link in the mail. */
    Answer confirm(Map<String, Object> wish) {
        return confirm(tokenFor(wish));
    }

    Answer confirm(String token) {
        return somewhere().post("/api/auth/verify-email", Map.of("token", token));
    }

    Answer login(Map<String, Object> wish) {
        return login(somewhere(), wish);
    }

    private static Answer login(Api from, Map<String, Object> wish) {
        return from.post("/api/auth/login", Map.of("username", wish.get("username"), "password", wish.get("password")));
    }

    private Api somewhere() {
        int network = networks.getAndIncrement();
        return winzo.api().with("X-Forwarded-For", "10." + network / 256 % 256 + "." + network % 256 + ".7");
    }

    String tokenFor(Map<String, Object> wish) {
        Matcher token = TOKEN.matcher(mailTo((String) wish.get("email"), "Confirm"));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    /** The text of the mail that has come to an address. */
    String mailTo(String address, String subject) {
        return Await.until(
                "a mail to " + address + " about " + subject,
                () -> Arrays.stream(mailServer.getReceivedMessages())
                        .filter(mail ->
                                GreenMailUtil.getAddressList(recipients(mail)).contains(address))
                        .map(GreenMailUtil::getWholeMessage)
                        .filter(text -> text.contains("Subject:") && text.contains(subject))
                        .map(text -> text.replace("=\r\n", "").replace("=3D", "="))
                        .findFirst()
                        .orElse(""),
                text -> !text.isEmpty());
    }

    private static Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What somebody sends whom nobody has heard of. */
    static Map<String, Object> wish() {
        String unique = UUID.randomUUID().toString().substring(0, 18);
        return new HashMap<>(Map.of(
                "username",
                "reg-" + unique,
                "email",
                "reg-" + unique + "@example.com",
                "password",
                PASSWORD,
                "firstName",
                "Ada" + Winzo.letters(unique),
                "lastName",
                "Lovelace",
                "dateOfBirth",
                "1990-12-10",
                "countryCode",
                "US",
                "termsVersion",
                "2026-01",
                "marketingConsent",
                false));
    }
}
