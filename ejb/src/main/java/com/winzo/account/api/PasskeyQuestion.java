package com.winzo.account.api;

import java.util.Map;

/**
 * What an authenticator is asked to do.
 *
 * @param challenge names the question when it is answered; good once, and for a few minutes
 * @param publicKey what {@code navigator.credentials} takes under this name, binary values in Base64url
 * @param expiresIn seconds until it must be asked again
 */
public record PasskeyQuestion(String challenge, Map<String, Object> publicKey, long expiresIn) {

    @Override
    public String toString() {
        return "PasskeyQuestion[]";
    }
}
