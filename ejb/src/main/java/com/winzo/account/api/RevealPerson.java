package com.winzo.account.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Staff need to know who somebody is.
 *
 * @param reason for the audit log
 */
public record RevealPerson(@NotBlank @Size(max = 500) String reason) {}
