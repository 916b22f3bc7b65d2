package com.winzo.compliance.api;

import com.winzo.kernel.OwnLimitKind;
import jakarta.validation.constraints.NotNull;

/** A customer still wants the higher limit that they asked for. */
public record ConfirmOwnLimit(@NotNull OwnLimitKind limit) {}
