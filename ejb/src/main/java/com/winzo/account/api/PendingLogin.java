package com.winzo.account.api;

import com.winzo.kernel.SecondFactor;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The password was right; a second factor is asked for.
 *
 * @param mfaRequired always true: what tells this answer from the one with tokens
 * @param challenge names this login in the second step; good once, and for a few minutes
 * @param methods what can be shown
 * @param expiresIn seconds until the password must be entered again
 */
public record PendingLogin(
        boolean mfaRequired,
        String challenge,
        List<SecondFactor> methods,
        @Schema(examples = "300") long expiresIn) {

    @Override
    public String toString() {
        return "PendingLogin[]";
    }
}
