package com.winzo.it.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.winzo.it.client.Api;
import com.winzo.it.harness.SuppliedKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Takes a genuine token apart and makes another of it: with the server's own key, with a foreign one, with none. */
final class TokenForge {

    private final Map<String, Object> header;
    private final Map<String, Object> claims;

    private TokenForge(Map<String, Object> header, Map<String, Object> claims) {
        this.header = header;
        this.claims = claims;
    }

    static TokenForge of(String token) {
        String[] parts = token.split("\\.");
        return new TokenForge(read(parts[0]), read(parts[1]));
    }

    /** With another value in the header; null takes the entry away. */
    TokenForge header(String name, Object value) {
        return new TokenForge(with(header, name, value), claims);
    }

    /** With another claim; null takes it away. */
    TokenForge claim(String name, Object value) {
        return new TokenForge(header, with(claims, name, value));
    }

    long expiry() {
        return ((Number) claims.get("exp")).longValue();
    }

    String signedByTheServersKey() {
        return signed(serversKey());
    }

    String signedByAForeignKey() {
        return signed(ForeignKey.PRIVATE);
    }

    /** Made once, when it is first needed. */
    private static final class ForeignKey {

        private static final PrivateKey PRIVATE = generated();

        private static PrivateKey generated() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return generator.generateKeyPair().getPrivate();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The classic: the public key, which everybody has, taken for a shared secret. */
    String signedWithThePublicKeyAsSecret() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(serversPublicKey().getEncoded(), "HmacSHA256"));
            String content = content();
            return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String unsigned() {
        return content() + ".";
    }

    private String signed(PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            String content = content();
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String content() {
        return base64(write(header)) + "." + base64(write(claims));
    }

    private static PrivateKey serversKey() {
        return SuppliedKey.ofSuite().privateKey();
    }

    private static PublicKey serversPublicKey() {
        return SuppliedKey.ofSuite().publicKey();
    }

    private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String part) {
        try {
            return Api.JSON.readValue(Base64.getUrlDecoder().decode(part), Map.class);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] write(Map<String, Object> values) {
        try {
            return Api.JSON.writeValueAsBytes(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
