package com.winzo.settlement.api;

import com.winzo.kernel.MarketId;
import com.winzo.kernel.VoidCause;
import java.time.Instant;
import java.util.UUID;

/**
 * How far the settlement of a market's bets has got.
 *
 * @param kind what is done: grade, reopen, or void_bets
 * @param state running, done, or superseded by a later one
 * @param cause why it makes bets void, or null
 * @param evidence what proves that, or null
 * @param settlementVersion of the market that it carries out
 * @param betsSeen bets it has been through
 * @param betsSettled of these, bets that got an outcome or another one
 */
public record SettlementProgress(
        UUID id,
        MarketId marketId,
        String kind,
        String state,
        int settlementVersion,
        String reason,
        VoidCause cause,
        String evidence,
        int slices,
        long betsSeen,
        long betsSettled,
        Instant startedAt,
        Instant finishedAt) {}
