package com.winzo.account.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client gets for a login or a renewal.
 *
 * @param accessToken a signed JWT for {@code Authorization: Bearer}
 * @param refreshToken good once, for the next pair
 * @param expiresIn seconds until the access token expires
 * @param token the access token again, under the name that old clients know
 */
public record IssuedTokens(
        Profile user,
        String accessToken,
        String refreshToken,
        @Schema(examples = "900") long expiresIn,
        String token) {

    @Override
    public String toString() {
        return "IssuedTokens[" + user.username() + "]";
    }
}
