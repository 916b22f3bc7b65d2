package com.winzo.account.api;

import java.time.Instant;

/**
 * The break from betting that a customer takes.
 *
 * @param timeOutUntil when it ends by itself
 */
public record TimeOutView(Instant timeOutUntil) {}
