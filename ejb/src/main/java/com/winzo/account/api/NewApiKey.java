package com.winzo.account.api;

import com.winzo.platform.api.Permission;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A machine is to get a key.
 *
 * @param permissions a part of what machines may do
 * @param expiresAt at most a year ahead
 * @param networks CIDR blocks it may be used from; null or none for everywhere
 */
public record NewApiKey(
        @NotBlank @Size(max = 100) String name,
        @NotEmpty @Size(max = 50) Set<@NotNull Permission> permissions,
        @NotNull Instant expiresAt,
        @Size(max = 50) List<@NotBlank @Size(max = 60) String> networks) {

    public NewApiKey {
        networks = networks == null ? List.of() : networks;
    }
}
