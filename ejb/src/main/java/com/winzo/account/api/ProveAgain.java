package com.winzo.account.api;

import com.winzo.kernel.BusinessException;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who is logged in proves again that it is them: with a second factor, or with the password if there is none.
 *
 * @param code of an authenticator app
 * @param challenge names the question that a passkey has answered
 * @param passkey what {@code navigator.credentials.get} returned, as JSON
 */
public record ProveAgain(
        @Size(max = 1024) String password,

        @Schema(examples = "123456") @Size(max = 16) String code,

        @Size(max = 64) String recoveryCode,
        @Size(max = 64) String challenge,
        Map<String, Object> passkey) {

    /**
     * @throws BusinessException {@code VAL_001} for a passkey's answer without the question it answers, {@code VAL_002} with a
     *     password and something else
     */
    public ProveAgain {
        if (passkey != null && challenge == null) {
            throw BusinessException.required("challenge");
        }
        if (password != null && (code != null || recoveryCode != null || passkey != null)) {
            throw BusinessException.invalidFormat("password", "Send one proof.");
        }
    }

    public FactorProof proof() {
        return new FactorProof(code, recoveryCode, passkey);
    }

    @Override
    public String toString() {
        return "ProveAgain[]";
    }
}
