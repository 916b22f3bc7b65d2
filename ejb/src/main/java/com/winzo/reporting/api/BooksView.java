package com.winzo.reporting.api;

import java.util.Map;

/**
 * The books added up at one moment; sound books show zero in every field but {@code unsettledBets}, and {@code
 * outboxPending} once traffic rests.
 *
 * @param postingSumByCurrency sum of all postings in minor units, by ISO 4217 code
 * @param balanceMismatches wallets whose balance is not the sum of their postings
 * @param entriesNotZero journal entries that do not sum to zero
 * @param versionGaps wallets whose postings are not numbered without gaps
 * @param unsettledBets bets still open
 * @param outboxPending messages on their way to the broker
 * @param deadLetters messages nobody could process, on this node's broker
 */
public record BooksView(
        Map<String, Long> postingSumByCurrency,
        long balanceMismatches,
        long entriesNotZero,
        long versionGaps,
        long negativeBalances,
        long unsettledBets,
        long outboxPending,
        long deadLetters) {}
