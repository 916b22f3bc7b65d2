package com.winzo.it.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A passkey in software, and the browser before it (WebAuthn level 2): one key pair on P-256, a counter, and an origin that it
 * says it is at. {@code lying...} and {@code at...} make others of it that say something else.
 */
public final class SoftAuthenticator {

    /** What tests configure nothing else for. */
    public static final String ORIGIN = "http://127.0.0.1:8080";

    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int WITH_CREDENTIAL = 0x40;

    private final KeyPair key;
    private final byte[] credentialId;
    private final String origin;
    private final String challenge;
    private final String relyingParty;
    private int counter;
    private String userHandle;

    public SoftAuthenticator() {
        this(newKey(), random(32), ORIGIN, null, null, 0, null);
    }

    private SoftAuthenticator(
            KeyPair key,
            byte[] credentialId,
            String origin,
            String challenge,
            String relyingParty,
            int counter,
            String userHandle) {
        this.key = key;
        this.credentialId = credentialId.clone();
        this.origin = origin;
        this.challenge = challenge;
        this.relyingParty = relyingParty;
        this.counter = counter;
        this.userHandle = userHandle;
    }

    /** The same key, used on another site. */
    public SoftAuthenticator at(String otherOrigin) {
        return new SoftAuthenticator(key, credentialId, otherOrigin, challenge, relyingParty, counter, userHandle);
    }

    /** The same key, for another relying party. */
    public SoftAuthenticator forParty(String other) {
        return new SoftAuthenticator(key, credentialId, origin, challenge, other, counter, userHandle);
    }

    /** The same key, answering another question than it is asked. */
    public SoftAuthenticator answering(String otherChallenge) {
        return new SoftAuthenticator(key, credentialId, origin, otherChallenge, relyingParty, counter, userHandle);
    }

    /** Another key under the same name: it knows what is public of this one. */
    public SoftAuthenticator forged() {
        return new SoftAuthenticator(newKey(), credentialId, origin, challenge, relyingParty, counter, userHandle);
    }

    /** A copy of the key as it was some signatures ago. */
    public SoftAuthenticator clonedEarlier(int signatures) {
        return new SoftAuthenticator(
                key, credentialId, origin, challenge, relyingParty, counter - signatures, userHandle);
    }

    /** What {@code navigator.credentials.create} returns. */
    public Map<String, Object> create(JsonNode publicKey) {
        return create(publicKey, "none");
    }

    /** The same, claiming to be attested in some format. */
    public Map<String, Object> create(JsonNode publicKey, String format) {
        userHandle = publicKey.path("user").path("id").asText();
        byte[] clientData = clientData("webauthn.create", publicKey);
        String party = publicKey.path("rp").path("id").asText();
        byte[] authData = authData(party, USER_PRESENT | USER_VERIFIED | WITH_CREDENTIAL, attested());
        byte[] attestation = CBORObject.NewMap()
                .Add("fmt", format)
                .Add("attStmt", CBORObject.NewMap())
                .Add("authData", authData)
                .EncodeToBytes();
        return credential(Map.of("clientDataJSON", text(clientData), "attestationObject", text(attestation)));
    }

    /** What {@code navigator.credentials.get} returns. */
    public Map<String, Object> get(JsonNode publicKey) {
        byte[] clientData = clientData("webauthn.get", publicKey);
        byte[] authData = authData(publicKey.path("rpId").asText(), USER_PRESENT | USER_VERIFIED, new byte[0]);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(authData);
            signature.update(sha256(clientData));
            return credential(Map.of(
                    "clientDataJSON",
                    text(clientData),
                    "authenticatorData",
                    text(authData),
                    "signature",
                    text(signature.sign()),
                    "userHandle",
                    userHandle));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("type", "public-key");
        credential.put("id", text(credentialId));
        credential.put("rawId", text(credentialId));
        credential.put("clientExtensionResults", Map.of());
        credential.put("response", response);
        return credential;
    }

    private byte[] clientData(String type, JsonNode publicKey) {
        return Api.json(Map.of(
                        "type",
                        type,
                        "challenge",
                        challenge == null ? publicKey.path("challenge").asText() : challenge,
                        "origin",
                        origin,
                        "crossOrigin",
                        false))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authData(String party, int flags, byte[] attested) {
        byte[] partyHash = sha256((relyingParty == null ? party : relyingParty).getBytes(StandardCharsets.UTF_8));
        counter++;
        return ByteBuffer.allocate(partyHash.length + 1 + Integer.BYTES + attested.length)
                .put(partyHash)
                .put((byte) flags)
                .putInt(counter)
                .put(attested)
                .array();
    }

    private byte[] attested() {
        ECPublicKey point = (ECPublicKey) key.getPublic();
        byte[] cose = CBORObject.NewMap()
                .Add(1, 2)
                .Add(3, -7)
                .Add(-1, 1)
                .Add(-2, coordinate(point.getW().getAffineX()))
                .Add(-3, coordinate(point.getW().getAffineY()))
                .EncodeToBytes();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[16]);
        bytes.writeBytes(ByteBuffer.allocate(Short.BYTES)
                .putShort((short) credentialId.length)
                .array());
        bytes.writeBytes(credentialId);
        bytes.writeBytes(cose);
        return bytes.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
