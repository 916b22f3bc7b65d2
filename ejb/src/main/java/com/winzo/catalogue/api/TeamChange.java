package com.winzo.catalogue.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The command to describe a team anew; also its request body.
 *
 * @param abbreviation up to 10 characters; left out, it stays
 * @param leagueId id or slug of the league it mostly plays in, or null
 */
public record TeamChange(
        @NotBlank @Size(max = 200) String name,
        @JsonAlias("code") @Size(min = 1, max = 10) String abbreviation,
        @Size(max = 100) String leagueId) {}
