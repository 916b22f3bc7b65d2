package com.winzo.catalogue.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The command to add a league; also its request body.
 *
 * @param sportId id or slug of its sport
 * @param slug its readable identity within the sport; left out, the name gives it
 * @param countryCode ISO 3166-1 alpha-2; left out for an international league
 */
public record NewLeague(
        @NotBlank @Size(max = 100) String sportId,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 100) String slug,
        @Pattern(regexp = "[A-Z]{2}") String countryCode) {}
