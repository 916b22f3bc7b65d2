package com.winzo.catalogue.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The command to describe a player anew; also its request body. */
public record PlayerChange(
        @NotBlank @Size(max = 200) String name,
        @Size(min = 1, max = 50) String position) {}
