package com.winzo.account.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * An API key is to get another secret.
 *
 * @param overlapSeconds how long the present one still works, up to a week
 */
public record ApiKeyRotation(@Min(0) @Max(604_800) long overlapSeconds) {}
