package com.winzo.account.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The second step of a login: its challenge, and exactly one proof.
 *
 * @param code of an authenticator app
 * @param recoveryCode one of those that were written down
 * @param passkey what {@code navigator.credentials.get} returned, as JSON
 */
public record FinishLogin(
        @NotBlank @Size(max = 64) String challenge,

        @Schema(examples = "123456") @Size(max = 16) String code,

        @Size(max = 64) String recoveryCode,
        Map<String, Object> passkey) {

    public FactorProof proof() {
        return new FactorProof(code, recoveryCode, passkey);
    }

    @Override
    public String toString() {
        return "FinishLogin[]";
    }
}
