package com.winzo.account.api;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.SecondFactor;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What somebody shows beside the password: exactly one of the three.
 *
 * @param code of an authenticator app
 * @param recoveryCode one of those that were written down, whatever the case, with or without its hyphens
 * @param passkey what {@code navigator.credentials.get} returned, as JSON
 */
public record FactorProof(
        @Size(max = 16) String code, @Size(max = 64) String recoveryCode, Map<String, Object> passkey) {

    /**
     * Which factor it claims to be.
     *
     * @throws BusinessException {@code VAL_001} without any, {@code VAL_002} with several
     */
    public SecondFactor factor() {
        long shown =
                Stream.of(code, recoveryCode, passkey).filter(Objects::nonNull).count();
        if (shown == 0) {
            throw BusinessException.required("code");
        }
        if (shown > 1) {
            throw BusinessException.invalidFormat("code", "Send one of code, recoveryCode and passkey.");
        }
        if (code != null) {
            return SecondFactor.TOTP;
        }
        return recoveryCode != null ? SecondFactor.RECOVERY_CODE : SecondFactor.PASSKEY;
    }

    @Override
    public String toString() {
        return "FactorProof[]";
    }
}
