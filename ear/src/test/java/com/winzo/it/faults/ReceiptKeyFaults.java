package com.winzo.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer.Pick;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.Instances;
import com.winzo.server.ServerNode;
import com.winzo.server.WinzoInstance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A restart with another key of receipts: what the former one signed is verified with the keys that are published now. */
abstract class ReceiptKeyFaults {

    private static final int BITS = 3072;

    private final WinzoInstance instance = FaultsIT.instance();
    private final ServerNode node = instance.node();

    @AfterEach
    void theBooksAreSound() {
        node.start();
        Instances.prove(instance);
    }

    @Test
    void receiptsOutliveTheirKey() throws Exception {
        node.start();
        JWSObject before;
        JWSObject again;
        JWSObject later;
        String published;
        try (Winzo winzo = FaultsIT.winzo()) {
            Customer customer = winzo.customer("100.00");
            Pick pick = winzo.desk().event().moneyline("1.91", "1.95").pick("home");
            String bet = customer.bet("10.00", pick).path("betId").asText();
            before = receipt(customer, bet);

            node.stop();
            replaceKey();
            node.start();

            published = winzo.api()
                    .with("Accept", "*/*")
                    .get("/.well-known/jwks.json")
                    .expect(200)
                    .body();
            again = receipt(customer, bet);
            later = receipt(customer, customer.bet("5.00", pick).path("betId").asText());
        }

        // Nobody is asked any more: the receipts and a copy of the keys are all that a court has.
        JWKSet keys = JWKSet.parse(published);
        assertThat(isGenuine(before, keys)).isTrue();
        assertThat(isGenuine(later, keys)).isTrue();
        assertThat(isGenuine(again, keys)).isTrue();
        assertThat(later.getHeader().getKeyID()).isNotEqualTo(before.getHeader().getKeyID());
        assertThat(again.getPayload().toString()).isEqualTo(before.getPayload().toString());
        JWSObject underTheOtherKey = new JWSObject(
                later.getHeader().toBase64URL(), before.getPayload().toBase64URL(), before.getSignature());
        assertThat(isGenuine(underTheOtherKey, keys)).isFalse();
    }

    private void replaceKey() throws Exception {
        Path secrets = node.log().getParent().getParent().getParent().resolve("secrets");
        byte[] key = new RSAKeyGenerator(BITS).generate().toPrivateKey().getEncoded();
        Files.writeString(
                secrets.resolve("receipt-private.pem"),
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private static JWSObject receipt(Customer customer, String bet) throws Exception {
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
