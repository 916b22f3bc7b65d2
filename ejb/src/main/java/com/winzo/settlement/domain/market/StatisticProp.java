package com.winzo.settlement.domain.market;

import com.winzo.kernel.SelectionResult;
import com.winzo.settlement.domain.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A player's or a team's number, such as yards or corners: over or under a line; or yes and no, whether the line is
 * reached, which is one where the market has none. Who takes no part gives the stakes back. A trader
 * reports where the market does not name its statistic.
 */
record StatisticProp() implements MarketRule {

    @Override
    public List<Need> needs(MarketTerms terms) {
        return List.of(terms.subject() == null ? new Need.Report() : new Need.Statistic(terms.subject()));
    }

    @Override
    public Optional<Outcome> grade(MarketTerms terms, Choice choice, Facts facts) {
        if (facts.withdrawn().contains(terms.subject())) {
            return Results.of(SelectionResult.VOID);
        }
        BigDecimal number = facts.statistics().get(terms.subject());
        return switch (choice.side()) {
            case YES -> Results.winIf(isReached(terms, number));
            case NO -> Results.winIf(!isReached(terms, number));
            default -> Results.overUnder(choice, terms.line(), number);
        };
    }

    private static boolean isReached(MarketTerms terms, BigDecimal number) {
        return number.compareTo(terms.line() == null ? BigDecimal.ONE : terms.line()) >= 0;
    }
}
