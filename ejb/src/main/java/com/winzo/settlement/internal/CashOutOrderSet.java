package com.winzo.settlement.internal;

import com.winzo.kernel.BetId;

/** CDI event inside the transaction that set a standing order; once that has committed, somebody looks at it. */
public record CashOutOrderSet(BetId bet) {}
