package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Winzo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registration as in production: an account begins with the confirmation of its address, by a mail that really arrives. */
public abstract class ConfirmedRegistration {

    private final Winzo winzo;
    private final Books books;
    private final Applicants applicants;

    protected ConfirmedRegistration(Winzo winzo, Books books, Applicants applicants) {
        this.winzo = winzo;
        this.books = books;
        this.applicants = applicants;
    }

    @Test
    void anAccountBeginsWithTheConfirmationOfItsAddress() {
        Map<String, Object> wish = Applicants.wish();
        Answer receipt = applicants.register(wish).expect(202);
        assertThat(receipt.data().path("status").asText()).isEqualTo("pending");
        assertThat(receipt.header("Location")).endsWith("/api/auth/verify-email");
        applicants.login(wish).expect(401, "AUTH_001");

        String token = applicants.tokenFor(wish);
        applicants.confirm(token).expect(201);

        applicants.login(wish).expect(200);
        applicants.confirm(token).expect(401, "AUTH_003");
        assertThat(books.rows("select c.kind, c.version, c.granted from consent c join account a on a.id = c.account_id"
                        + " where a.username = '" + wish.get("username") + "' order by c.kind"))
                .containsExactly(List.of("marketing", "2026-01", "f"), List.of("terms", "2026-01", "t"));
    }

    @Test
    void nobodyLearnsWhoHasAnAccountExceptByMail() {
        Map<String, Object> first = applicants.confirmed();
        Map<String, Object> sameAddress = Applicants.wish();
        sameAddress.put("email", first.get("email"));
        Map<String, Object> sameName = Applicants.wish();
        sameName.put("username", first.get("username"));

        List<Answer> answers = List.of(
                applicants.register(Applicants.wish()),
                applicants.register(sameAddress),
                applicants.register(sameName));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.data()).hasSize(4);
            assertThat(answer.data().path("status").asText()).isEqualTo("pending");
        });
        assertThat(applicants.mailTo((String) first.get("email"), "have a Winzo account"))
                .doesNotContain("token=");
        assertThat(applicants.mailTo((String) sameName.get("email"), "another user name"))
                .doesNotContain("token=");
        applicants.login(sameAddress).expect(401, "AUTH_001");
    }

    @Test
    void aRegistrationTakesAsLongForAnAddressThatHasAnAccount() {
        Map<String, Object> known = applicants.confirmed();

        Timing.assertIndistinguishable(
                150,
                () -> {
                    Map<String, Object> wish = Applicants.wish();
                    wish.put("email", known.get("email"));
                    return applicants.register(wish);
                },
                () -> applicants.register(Applicants.wish()));
    }

    @Test
    void twoConfirmationsOfOneNameMakeOneAccount() {
        Map<String, Object> first = Applicants.wish();
        Map<String, Object> second = Applicants.wish();
        second.put("username", first.get("username"));
        applicants.register(first).expect(202);
        applicants.register(second).expect(202);

        applicants.confirm(first).expect(201);
        applicants.confirm(second).expect(409, "VAL_005");
    }

    @Test
    void theSamePersonWaitsForStaffUnderASecondAccount() {
        Map<String, Object> first = applicants.confirmed();
        Map<String, Object> second = Applicants.wish();
        second.put("firstName", first.get("firstName").toString().toUpperCase(Locale.ROOT));
        applicants.register(second).expect(202);

        Answer profile = applicants.confirm(second).expect(201);

        assertThat(profile.data().path("status").asText()).isEqualTo("pending");
        Answer session = applicants.login(second).expect(200);
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

    @ParameterizedTest
    @ValueSource(strings = {"firstName", "lastName"})
    void nobodyRegistersWithoutAName(String field) {
        Map<String, Object> nameless = Applicants.wish();
        nameless.remove(field);
        applicants.register(nameless).expect(400, "VAL_001");
    }

    @Test
    void theTermsInForceMustBeAccepted() {
        Map<String, Object> silent = Applicants.wish();
        silent.remove("termsVersion");
        applicants.register(silent).expect(400, "VAL_001");
        Map<String, Object> outdated = Applicants.wish();
        outdated.put("termsVersion", "1999-12");
        applicants.register(outdated).expect(422, "VAL_003");
    }

    @Test
    void whatWaitsForAConfirmationIsSealed() {
        Map<String, Object> wish = Applicants.wish();
        applicants.register(wish).expect(202);
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
}
