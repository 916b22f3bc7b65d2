package com.winzo.account.api;

/**
 * A key that was just made, or got another secret.
 *
 * @param key what to send as {@code X-Api-Key}; shown this once, null when the same order is answered again
 */
public record IssuedApiKey(ApiKeyView details, String key) {

    @Override
    public String toString() {
        return "IssuedApiKey[" + details.prefix() + "]";
    }
}
