package com.winzo.account.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The first code of an authenticator app. */
public record ConfirmTotp(
        @Schema(examples = "123456") @NotBlank @Size(max = 16)
        String code) {

    @Override
    public String toString() {
        return "ConfirmTotp[]";
    }
}
