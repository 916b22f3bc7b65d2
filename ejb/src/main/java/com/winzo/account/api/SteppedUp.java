package com.winzo.account.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An access token that says how lately its holder has proved who they are. The refresh token stays what it was; the access
 * token of before stays good, and says what it said.
 *
 * @param token the access token again, under the name that old clients know
 * @param provenAt when the proof was shown
 */
public record SteppedUp(
        String accessToken, @Schema(examples = "900") long expiresIn, String token, Instant provenAt) {

    @Override
    public String toString() {
        return "SteppedUp[" + provenAt + "]";
    }
}
