package com.winzo.account.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Another name for a passkey. */
public record RenamePasskey(@NotBlank @Size(max = 60) String name) {}
