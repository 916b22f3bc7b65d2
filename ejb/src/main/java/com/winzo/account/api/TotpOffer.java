package com.winzo.account.api;

import com.winzo.account.internal.OpaqueTokens;

/**
 * A secret for an authenticator app, shown this once. It counts from its first code on.
 *
 * @param secret in Base32, to be typed
 * @param uri the same with its parameters, to be shown as a QR code
 * @param expiresIn seconds within which a code of it must be shown
 */
public record TotpOffer(String secret, String uri, long expiresIn) {

    /** Names the secret without telling it: SHA-256, hexadecimal. */
    public String digest() {
        return OpaqueTokens.hash(secret);
    }

    @Override
    public String toString() {
        return "TotpOffer[]";
    }
}
