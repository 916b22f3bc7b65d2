package com.winzo.catalogue.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The command to add a sport; also its request body.
 *
 * @param slug its readable identity; left out, the name gives it
 */
public record NewSport(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 100) String slug) {}
