package com.winzo.settlement.api;

import java.time.Instant;
import java.util.List;

/**
 * The versions of the settlement rules.
 *
 * @param inForce under which bets are struck now
 * @param books all versions
 * @param terms which version bets are struck under from when, the latest first; it may begin in the future
 */
public record RuleBooksView(int inForce, List<BookView> books, List<TermView> terms) {

    public RuleBooksView {
        books = List.copyOf(books);
        terms = List.copyOf(terms);
    }

    /**
     * @param summary what is different about it
     * @param deductionPercentMax most that Rule 4 takes off winnings
     * @param waivesFivePercent whether a total Rule 4 deduction of 5 percent is let off
     * @param pushLosesTeaser whether a leg that is pushed loses a teaser, which it reduces otherwise
     */
    public record BookView(
            int version, String summary, int deductionPercentMax, boolean waivesFivePercent, boolean pushLosesTeaser) {}

    public record TermView(int version, Instant from) {}
}
