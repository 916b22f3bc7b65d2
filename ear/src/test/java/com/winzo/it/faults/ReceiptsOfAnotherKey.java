package com.winzo.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer.Pick;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.SuppliedKey;

/** Receipts over a restart with another key: what the former one signed is verified with the keys that are published then. */
final class ReceiptsOfAnotherKey {

    private final SuppliedKey key;
    private final Customer customer;
    private final Pick pick;
    private final String bet;
    private final JWSObject before;

    private ReceiptsOfAnotherKey(SuppliedKey key, Customer customer, Pick pick) throws Exception {
        this.key = key;
        this.customer = customer;
        this.pick = pick;
        this.bet = customer.bet("10.00", pick).path("betId").asText();
        this.before = receipt(bet);
    }

    /** A bet whose receipt the present key signs. */
    static ReceiptsOfAnotherKey signed(SuppliedKey key, Winzo winzo) throws Exception {
        Pick pick = winzo.desk().event().moneyline("1.91", "1.95").pick("home");
        return new ReceiptsOfAnotherKey(key, winzo.customer("100.00"), pick);
    }

    /** The server has started again with the other key. Its receipts and a copy of the keys are all that a court has. */
    void assertThatTheyOutliveTheirKey() throws Exception {
        JWSObject again = receipt(bet);
        JWSObject later = receipt(customer.bet("5.00", pick).path("betId").asText());
        JWKSet keys = JWKSet.parse(customer.api()
                .with("Accept", "*/*")
                .get("/.well-known/jwks.json")
                .expect(200)
                .body());

        assertThat(isGenuine(before, keys)).isTrue();
        assertThat(isGenuine(later, keys)).isTrue();
        assertThat(isGenuine(again, keys)).isTrue();
        assertThat(later.getHeader().getKeyID()).isNotEqualTo(before.getHeader().getKeyID());
        assertThat(again.getPayload().toString()).isEqualTo(before.getPayload().toString());
        JWSObject underTheOtherKey = new JWSObject(
                later.getHeader().toBase64URL(), before.getPayload().toBase64URL(), before.getSignature());
        assertThat(isGenuine(underTheOtherKey, keys)).isFalse();
    }

    /** While the server is down. */
    void replaceKey() throws Exception {
        key.replace();
    }

    private JWSObject receipt(String bet) throws Exception {
        return JWSObject.parse(customer.api()
                .get("/api/bets/" + bet + "/receipt")
                .expect(200)
                .data()
                .path("receipt")
                .asText());
    }

    private static boolean isGenuine(JWSObject receipt, JWKSet keys) throws Exception {
        RSAKey key = keys.getKeyByKeyId(receipt.getHeader().getKeyID()).toRSAKey();
        return receipt.verify(new RSASSAVerifier(key));
    }
}
