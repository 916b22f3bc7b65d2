package com.winzo.account.api;

import java.time.Instant;

/**
 * What a customer has agreed to, or not.
 *
 * @param version of the text that was shown
 */
public record ConsentView(ConsentKind kind, String version, boolean granted, Instant recordedAt) {}
