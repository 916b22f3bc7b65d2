package com.winzo.settlement.domain.market;

import com.winzo.settlement.domain.Outcome;
import java.util.List;
import java.util.Optional;

/** A type of market. A new one is a class of this and a line in {@link MarketRules}. */
public interface MarketRule {

    /** What it needs of the result. */
    List<Need> needs(MarketTerms terms);

    /**
     * Grades one selection of the market; called only with facts that have everything {@link #needs} asks for.
     *
     * @return nothing for a choice that such a market cannot have, or where the facts leave it open after all
     */
    Optional<Outcome> grade(MarketTerms terms, Choice choice, Facts facts);

    default Policy policy() {
        return Policy.GAME;
    }

    /** Whether Rule 4 reduces the winnings when a runner is withdrawn. */
    default boolean deducts() {
        return false;
    }

    /** Whether no further play could have changed the outcome when play broke off. */
    default boolean isDecided(MarketTerms terms, Facts facts) {
        return needs(terms).stream()
                .allMatch(need -> need instanceof Need.Points points && facts.isOver(points.scope()));
    }

    /** Whether what the market is about did not take place although the event came to its end: its bets are void. */
    default boolean didNotTakePlace(MarketTerms terms, Facts facts) {
        return false;
    }
}
