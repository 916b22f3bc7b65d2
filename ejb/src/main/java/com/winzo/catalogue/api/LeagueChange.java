package com.winzo.catalogue.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The command to describe a league anew; also its request body.
 *
 * @param countryCode ISO 3166-1 alpha-2; null for an international league
 */
public record LeagueChange(
        @NotBlank @Size(max = 200) String name,
        @Pattern(regexp = "[A-Z]{2}") String countryCode) {}
