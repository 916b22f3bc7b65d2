package com.winzo.platform.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A network or a country is to be let in or kept out.
 *
 * @param network CIDR, or a single address; null when it is a country
 * @param country ISO 3166-1 alpha-2; null when it is a network
 * @param reason kept with the rule
 */
public record NewAccessRule(
        @NotNull AccessScope scope,
        @NotNull AccessKind kind,
        @Size(max = 60) String network,
        @Pattern(regexp = "[A-Z]{2}") String country,
        @NotBlank @Size(max = 500) String reason) {}
