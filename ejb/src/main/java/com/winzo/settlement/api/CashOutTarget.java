package com.winzo.settlement.api;

import java.math.BigDecimal;

/** @param target the value, in major units, at which what is left of a bet is cashed out */
public record CashOutTarget(BigDecimal target) {}
