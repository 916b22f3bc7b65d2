package com.winzo.compliance.api;

import com.winzo.kernel.OwnLimitKind;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * A customer wants a limit for themselves.
 *
 * @param amount in major units of the wallet's currency; null for no limit
 */
public record SetOwnLimit(@NotNull OwnLimitKind limit, BigDecimal amount) {}
