package com.winzo.catalogue.api;

import com.winzo.kernel.TeamId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The command to add a player; also its request body.
 *
 * @param slug its readable identity within the team; left out, the name gives it
 * @param position as the sport calls it, or null
 */
public record NewPlayer(
        @NotNull TeamId teamId,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 100) String slug,
        @Size(min = 1, max = 50) String position) {}
