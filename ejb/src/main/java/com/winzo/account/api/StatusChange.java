package com.winzo.account.api;

import com.winzo.kernel.AccountStatus;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Staff want an account to stand elsewhere.
 *
 * @param reason for the audit log
 * @param differentPerson with {@code active}: staff have found that the holder is none of those who share the name and date of birth;
 *     null for no such finding
 */
public record StatusChange(
        @NotNull AccountStatus status,
        @NotBlank @Size(max = 500) String reason,
        Boolean differentPerson) {}
