package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.CodeApp;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Protected;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** What an {@code Idempotency-Key} means where the answer holds a secret. */
@WinzoTest
class FactorKeysIT {

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @Test
    void aRequestThatComesTwiceMakesOneSecretAndStoresNone() {
        Customer customer = winzo.customer();
        Api keyed = customer.api().withKey("enrol-" + customer.accountId());
        JsonNode first = keyed.post("/api/auth/mfa/totp", null).expect(200).data();
        Answer second = keyed.post("/api/auth/mfa/totp", null).expect(200);

        assertThat(second.isReplayed()).isTrue();
        assertThat(second.data().path("secret")).isEqualTo(first.path("secret"));
        assertThat(stored(customer)).doesNotContain(first.path("secret").asText());

        String other = customer.api()
                .withKey("again-" + customer.accountId())
                .post("/api/auth/mfa/totp", null)
                .expect(200)
                .data()
                .path("secret")
                .asText();
        assertThat(other).isNotEqualTo(first.path("secret").asText());
        keyed.post("/api/auth/mfa/totp", null).expect(409, "VAL_005");
        customer.api()
                .post("/api/auth/mfa/totp/confirm", Map.of("code", new CodeApp(other).next()))
                .expect(200);
    }

    @Test
    void recoveryCodesAreMadeOnceUnderAKeyAndShownOnce() {
        Protected ada = Protected.withApp(winzo, winzo.customer());
        Api keyed = ada.api().withKey("codes-" + ada.customer().accountId());
        JsonNode codes = keyed.post("/api/auth/mfa/recovery-codes", null)
                .expect(200)
                .data()
                .path("recoveryCodes");
        Answer again = keyed.post("/api/auth/mfa/recovery-codes", null).expect(200);

        assertThat(again.isReplayed()).isTrue();
        assertThat(again.data().path("recoveryCodes")).isEmpty();
        assertThat(stored(ada.customer())).doesNotContain(codes.get(0).asText());
        ada.finishLogin(ada.beginLogin(), "recoveryCode", codes.get(0).asText()).expect(200);
    }

    private String stored(Customer customer) {
        return books.rows("select response::text from idempotency_record where account_id = '" + customer.accountId()
                        + "' and route like '%/mfa/%'")
                .toString();
    }
}
