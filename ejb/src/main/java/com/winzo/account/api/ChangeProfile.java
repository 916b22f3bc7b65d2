package com.winzo.account.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/**
 * The parts of a profile that its holder may change; a field left out stays as it is.
 *
 * @param firstName null for unchanged
 * @param lastName null for unchanged
 * @param contact null for unchanged, like each of its parts
 */
public record ChangeProfile(
        @Size(min = 1, max = 100) String firstName,
        @Size(min = 1, max = 100) String lastName,
        @Valid Contact contact) {}
