package com.winzo.platform.api;

import jakarta.validation.constraints.NotNull;

/** The command to agree to something that somebody else wants to do, or to refuse it; also its request body. */
public record DecideApproval(@NotNull Boolean approved) {}
