package com.winzo.account.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A customer agrees, or takes it back.
 *
 * @param version of the text that was shown: the one in force
 * @param granted false takes a consent back; the terms cannot be taken back
 */
public record GiveConsent(
        @NotNull ConsentKind kind,

        @Schema(examples = "2026-01") @NotBlank @Size(max = 20)
        String version,

        @NotNull Boolean granted) {}
