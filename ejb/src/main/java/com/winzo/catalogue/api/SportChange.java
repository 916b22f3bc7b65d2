package com.winzo.catalogue.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The command to rename a sport; also its request body. */
public record SportChange(@NotBlank @Size(max = 200) String name) {}
