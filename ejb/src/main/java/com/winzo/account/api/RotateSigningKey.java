package com.winzo.account.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An administrator wants access tokens to be signed with a new key.
 *
 * @param atOnce sign with it now, before verifiers elsewhere have heard of it; false when left out
 * @param reason for the audit log
 */
public record RotateSigningKey(
        boolean atOnce, @NotBlank @Size(max = 500) String reason) {}
