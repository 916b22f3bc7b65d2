package com.winzo.catalogue.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The command to add a team; also its request body.
 *
 * @param sportId id or slug of its sport
 * @param leagueId id or slug of the league it mostly plays in, or null
 * @param slug its readable identity within the sport; left out, the name gives it
 * @param abbreviation up to 10 characters; left out, the name's first letters give it
 */
public record NewTeam(
        @NotBlank @Size(max = 100) String sportId,
        @Size(max = 100) String leagueId,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 100) String slug,
        @JsonAlias("code") @Size(min = 1, max = 10) String abbreviation) {}
