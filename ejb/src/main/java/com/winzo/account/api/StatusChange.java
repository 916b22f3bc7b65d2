package com.winzo.account.api;

import com.winzo.kernel.AccountStatus;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Staff want an account to stand elsewhere.
 *
 * @param reason for the audit log
 */
public record StatusChange(
        @NotNull AccountStatus status,
        @NotBlank @Size(max = 500) String reason) {}
