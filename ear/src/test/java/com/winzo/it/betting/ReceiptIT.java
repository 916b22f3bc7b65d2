package com.winzo.it.betting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.winzo.it.books.Books;
import com.winzo.it.client.Api;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Receipts, verified as a court would: with the published keys and a library that Winzo does not use. */
@WinzoTest
class ReceiptIT {

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @Test
    void aReceiptStatesWhatWasAgreedAndIsVerifiedWithThePublishedKeys() throws Exception {
        Customer customer = winzo.customer("100.00");
        JsonNode bet = customer.bet(
                "7.50",
                winzo.desk().event().moneyline("1.91", "1.95").pick("home"),
                winzo.desk().event().totalPoints("45.5", "2.05", "1.80").pick("over"));
        String id = bet.path("betId").asText();

        JWSObject receipt = JWSObject.parse(receipt(customer, id));

        assertThat(isGenuine(receipt)).isTrue();
        assertThat(receipt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(receipt.getHeader().getType().getType()).isEqualTo("winzo-receipt+jws");
        JsonNode facts = Api.JSON.readTree(receipt.getPayload().toString());
        assertThat(facts.path("jti").asText()).isEqualTo(id);
        assertThat(facts.path("sub").asText()).isEqualTo(customer.accountId());
        assertThat(facts.path("confirmationNumber")).isEqualTo(bet.path("confirmationNumber"));
        assertThat(facts.path("placedAt")).isEqualTo(bet.path("placedAt"));
        assertThat(facts.path("betType").asText()).isEqualTo("parlay");
        assertThat(facts.path("totalStake").decimalValue()).isEqualTo("7.50");
        assertThat(facts.path("potentialWin").decimalValue())
                .isEqualTo(bet.path("potentialWin").decimalValue());
        assertThat(facts.path("currency").asText()).isEqualTo("USD");
        assertThat(facts.path("roundingMode").asText()).isEqualTo("HALF_UP");
        JsonNode legs = customer.readBet(id).path("selections");
        for (int i = 0; i < 2; i++) {
            for (String fact :
                    new String[] {"eventId", "marketId", "selectionId", "name", "line", "odds", "marketVersion"}) {
                assertThat(facts.path("selections").get(i).path(fact))
                        .as(fact)
                        .isEqualTo(legs.get(i).path(fact));
            }
        }
    }

    @Test
    void theReceiptIsTheSameAfterTheBetIsPaid() {
        MarketOnOffer market = winzo.desk().event().moneyline("1.91", "1.95");
        Customer customer = winzo.customer("100.00");
        String bet = customer.bet("10.00", market.pick("home")).path("betId").asText();
        String before = receipt(customer, bet);

        market.event().finish(21, 3);
        customer.awaitDecided(bet);

        assertThat(receipt(customer, bet)).isEqualTo(before);
    }

    @Test
    void whateverIsChangedShows() throws Exception {
        Customer customer = winzo.customer("100.00");
        String bet = customer.bet(
                        "10.00", winzo.desk().event().moneyline("1.91", "1.95").pick("home"))
                .path("betId")
                .asText();
        JWSObject genuine = JWSObject.parse(receipt(customer, bet));
        JWSHeader header = genuine.getHeader();
        RSAKey foreign = new RSAKeyGenerator(2048).keyID(header.getKeyID()).generate();
        String facts = genuine.getPayload().toString();
        Map<String, JWSObject> forgeries = new LinkedHashMap<>();
        for (String[] change : new String[][] {
            {"\"totalStake\":10.00", "\"totalStake\":11.00"},
            {"\"odds\":1.91", "\"odds\":2.91"},
            {"\"potentialWin\":19.10", "\"potentialWin\":91.10"},
            {customer.accountId(), "0199a1b2-0000-7000-8000-000000000001"}
        }) {
            assertThat(facts).contains(change[0]);
            forgeries.put(
                    change[1],
                    new JWSObject(
                            header.toBase64URL(),
                            Base64URL.encode(facts.replace(change[0], change[1])),
                            genuine.getSignature()));
        }
        byte[] signature = genuine.getSignature().decode();
        signature[7] ^= 1;
        forgeries.put(
                "one bit of the signature",
                new JWSObject(header.toBase64URL(), genuine.getPayload().toBase64URL(), Base64URL.encode(signature)));
        String other = customer.bet(
                        "10.00", winzo.desk().event().moneyline("1.91", "1.95").pick("home"))
                .path("betId")
                .asText();
        forgeries.put(
                "the signature of another receipt",
                new JWSObject(
                        header.toBase64URL(),
                        genuine.getPayload().toBase64URL(),
                        JWSObject.parse(receipt(customer, other)).getSignature()));
        forgeries.put("a foreign key", signed(header, facts, foreign));
        forgeries.put("a secret that everybody knows", withPublicKeyAsSecret(header, facts));

        assertThat(isGenuine(genuine)).isTrue();
        for (Map.Entry<String, JWSObject> forgery : forgeries.entrySet()) {
            assertThat(isGenuine(forgery.getValue())).as(forgery.getKey()).isFalse();
        }
    }

    /** Who takes off the signature and says that there never was one has no JWS any more. */
    @Test
    void aReceiptWithoutSignatureIsNone() {
        Customer customer = winzo.customer("100.00");
        String bet = customer.bet(
                        "10.00", winzo.desk().event().moneyline("1.91", "1.95").pick("home"))
                .path("betId")
                .asText();
        String[] parts = receipt(customer, bet).split("\\.");

        for (String algorithm : new String[] {"none", "None", "NONE"}) {
            String header = Base64URL.encode("{\"alg\":\"" + algorithm + "\"}").toString();
            assertThatThrownBy(() -> isGenuine(JWSObject.parse(header + "." + parts[1] + ".")))
                    .as(algorithm)
                    .isInstanceOf(Exception.class);
        }
    }

    /** What a key signed that has been replaced since is verified all the same: its public half is kept for ever. */
    @Test
    void retiredKeysStayPublished() throws Exception {
        RSAKey retired = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        books.text("insert into receipt_key (key_id, public_key) values ('%s', '\\x%s') returning key_id"
                .formatted(
                        retired.getKeyID(),
                        HexFormat.of().formatHex(retired.toRSAPublicKey().getEncoded())));
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("winzo-receipt+jws"))
                .keyID(retired.getKeyID())
                .build();

        assertThat(isGenuine(signed(header, "{\"totalStake\":5.00}", retired))).isTrue();
    }

    @Test
    void accessTokensAreNotSignedWithTheKeyOfReceipts() throws Exception {
        Customer customer = winzo.customer("100.00");
        String bet = customer.bet(
                        "10.00", winzo.desk().event().moneyline("1.91", "1.95").pick("home"))
                .path("betId")
                .asText();

        assertThat(JWSObject.parse(customer.login().accessToken()).getHeader().getKeyID())
                .isNotEqualTo(
                        JWSObject.parse(receipt(customer, bet)).getHeader().getKeyID());
    }

    @Test
    void onlyTheCustomerGetsIt() {
        Customer customer = winzo.customer("100.00");
        String bet = customer.bet(
                        "10.00", winzo.desk().event().moneyline("1.91", "1.95").pick("home"))
                .path("betId")
                .asText();

        winzo.customer().api().get("/api/bets/" + bet + "/receipt").expect(404, "VAL_004");
    }

    private static String receipt(Customer customer, String bet) {
        return customer.api()
                .get("/api/bets/" + bet + "/receipt")
                .expect(200)
                .data()
                .path("receipt")
                .asText();
    }

    private static JWSObject signed(JWSHeader header, String facts, RSAKey key) throws JOSEException {
        JWSObject object = new JWSObject(header, new Payload(facts));
        object.sign(new RSASSASigner(key));
        return object;
    }

    private JWSObject withPublicKeyAsSecret(JWSHeader header, String facts) throws Exception {
        JWSHeader mac = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(header.getType())
                .keyID(header.getKeyID())
                .build();
        JWSObject object = new JWSObject(mac, new Payload(facts));
        object.sign(new MACSigner(published(header.getKeyID()).toRSAPublicKey().getEncoded()));
        return object;
    }

    private boolean isGenuine(JWSObject receipt) throws JOSEException, ParseException {
        RSAKey key = published(receipt.getHeader().getKeyID());
        return key.getAlgorithm().equals(receipt.getHeader().getAlgorithm()) && receipt.verify(new RSASSAVerifier(key));
    }

    private RSAKey published(String keyId) throws ParseException {
        String keys = winzo.api()
                .with("Accept", "*/*")
                .get("/.well-known/jwks.json")
                .expect(200)
                .body();
        JWK key = JWKSet.parse(keys).getKeyByKeyId(keyId);
        return Objects.requireNonNull(key, () -> keyId + " is not in " + keys).toRSAKey();
    }
}
