package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Await;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.Instances;
import com.winzo.server.WinzoInstance;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Registration as in production: an account begins with the confirmation of its address, by a mail that really arrives. */
class RegistrationIT {

    private static final String PASSWORD = "correct horse battery staple";
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]{43})");

    private static GreenMail mailServer;
    private static WinzoInstance instance;
    private static Winzo winzo;
    private static Books books;

    @BeforeAll
    static void start() {
        mailServer = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mailServer.start();
        instance = Instances.own("registration")
                .property("winzo.registration.confirm-address", "true")
                .property("winzo.registration.same-person-waits", "true")
                .property("winzo.terms.required", "true")
                .environment("WINZO_SMTP_HOST", "127.0.0.1")
                .environment(
                        "WINZO_SMTP_PORT", String.valueOf(mailServer.getSmtp().getPort()))
                .start();
        winzo = new Winzo(instance.node().uri());
        books = Instances.books(instance);
    }

    @AfterAll
    static void stop() {
        if (instance != null) {
            instance.close();
        }
        mailServer.stop();
    }

    @Test
    void anAccountBeginsWithTheConfirmationOfItsAddress() {
        Map<String, Object> wish = registration();
        Answer receipt = register(wish).expect(202);
        assertThat(receipt.data().path("status").asText()).isEqualTo("pending");
        assertThat(receipt.header("Location")).endsWith("/api/auth/verify-email");
        login(wish).expect(401, "AUTH_001");

        String token = tokenFor(wish);
        winzo.api().post("/api/auth/verify-email", Map.of("token", token)).expect(201);

        login(wish).expect(200);
        winzo.api().post("/api/auth/verify-email", Map.of("token", token)).expect(401, "AUTH_003");
        assertThat(books.rows("select c.kind, c.version, c.granted from consent c join account a on a.id = c.account_id"
                        + " where a.username = '" + wish.get("username") + "' order by c.kind"))
                .containsExactly(List.of("marketing", "2026-01", "f"), List.of("terms", "2026-01", "t"));
    }

    @Test
    void nobodyLearnsWhoHasAnAccountExceptByMail() {
        Map<String, Object> first = confirmed();
        Map<String, Object> sameAddress = registration();
        sameAddress.put("email", first.get("email"));
        Map<String, Object> sameName = registration();
        sameName.put("username", first.get("username"));

        List<Answer> answers = List.of(register(registration()), register(sameAddress), register(sameName));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.data()).hasSize(4);
            assertThat(answer.data().path("status").asText()).isEqualTo("pending");
        });
        assertThat(mailTo((String) first.get("email"), "have a Winzo account")).doesNotContain("token=");
        assertThat(mailTo((String) sameName.get("email"), "another user name")).doesNotContain("token=");
        login(sameAddress).expect(401, "AUTH_001");
    }

    @Test
    void aRegistrationTakesAsLongForAnAddressThatHasAnAccount() {
        Map<String, Object> known = confirmed();

        Timing.assertIndistinguishable(
                150,
                () -> {
                    Map<String, Object> wish = registration();
                    wish.put("email", known.get("email"));
                    return register(wish);
                },
                () -> register(registration()));
    }

    @Test
    void twoConfirmationsOfOneNameMakeOneAccount() {
        Map<String, Object> first = registration();
        Map<String, Object> second = registration();
        second.put("username", first.get("username"));
        register(first).expect(202);
        register(second).expect(202);

        winzo.api()
                .post("/api/auth/verify-email", Map.of("token", tokenFor(first)))
                .expect(201);
        winzo.api()
                .post("/api/auth/verify-email", Map.of("token", tokenFor(second)))
                .expect(409, "VAL_005");
    }

    @Test
    void theSamePersonWaitsForStaffUnderASecondAccount() {
        Map<String, Object> first = confirmed();
        Map<String, Object> second = registration();
        second.put("firstName", first.get("firstName").toString().toUpperCase(Locale.ROOT));
        register(second).expect(202);

        Answer profile = winzo.api()
                .post("/api/auth/verify-email", Map.of("token", tokenFor(second)))
                .expect(201);

        assertThat(profile.data().path("status").asText()).isEqualTo("pending");
        Answer session = login(second).expect(200);
        winzo.api()
                .with(
                        "Authorization",
                        "Bearer " + session.data().path("accessToken").asText())
                .post(
                        "/api/payments/deposit",
                        Map.of("amount", new BigDecimal("5.00"), "currency", "USD", "method", "sandbox"))
                .expect(403, "AUTH_005");
        assertThat(winzo.as("support")
                        .get("/api/admin/accounts?login=" + second.get("username"))
                        .expect(200)
                        .data()
                        .get(0)
                        .path("flags")
                        .toString())
                .isEqualTo("[\"same_person\"]");
    }

    @Test
    void theTermsInForceMustBeAccepted() {
        Map<String, Object> silent = registration();
        silent.remove("termsVersion");
        register(silent).expect(400, "VAL_001");
        Map<String, Object> outdated = registration();
        outdated.put("termsVersion", "1999-12");
        register(outdated).expect(422, "VAL_003");
    }

    @Test
    void whatWaitsForAConfirmationIsSealed() {
        Map<String, Object> wish = registration();
        register(wish).expect(202);
        for (List<String> row : books.rows("select encode(content, 'escape') from registration_request")) {
            assertThat(row.getFirst())
                    .doesNotContain((String) wish.get("username"))
                    .doesNotContain("$2a$")
                    .doesNotContain("example.com");
        }
        for (List<String> row : books.rows("select encode(content, 'escape') from outgoing_mail")) {
            assertThat(row.getFirst()).doesNotContain("token=").doesNotContain("example.com");
        }
    }

    private Map<String, Object> confirmed() {
        Map<String, Object> wish = registration();
        register(wish).expect(202);
        winzo.api()
                .post("/api/auth/verify-email", Map.of("token", tokenFor(wish)))
                .expect(201);
        return wish;
    }

    private static Answer register(Map<String, Object> wish) {
        return winzo.api().post("/api/auth/register", wish);
    }

    private static Answer login(Map<String, Object> wish) {
        return winzo.api()
                .post("/api/auth/login", Map.of("username", wish.get("username"), "password", wish.get("password")));
    }

    private static String tokenFor(Map<String, Object> wish) {
        Matcher token = TOKEN.matcher(mailTo((String) wish.get("email"), "Confirm"));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    /** The text of the mail that has come to an address. */
    private static String mailTo(String address, String subject) {
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

    private static Map<String, Object> registration() {
        String unique = UUID.randomUUID().toString().substring(0, 18);
        return new HashMap<>(Map.of(
                "username",
                "reg-" + unique,
                "email",
                "reg-" + unique + "@example.com",
                "password",
                PASSWORD,
                "firstName",
                "Ada" + letters(unique),
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

    /** Names are compared by their letters, so a unique one needs unique letters. */
    private static String letters(String unique) {
        return unique.chars()
                .filter(Character::isLetterOrDigit)
                .map(each -> Character.isDigit(each) ? each - '0' + 'g' : each)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
