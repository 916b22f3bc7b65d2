package com.winzo.settlement.domain.market;

import com.winzo.kernel.MarginBand;
import com.winzo.kernel.Side;
import com.winzo.settlement.domain.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Who wins by how much. Where the draw is on offer overtime does not count; elsewhere it does, and a draw gives the stakes
 * back. The selection {@code other} stands for every margin that the market does not name.
 */
record WinningMargin() implements MarketRule {

    private static final String OTHER = "other";
    private static final Choice DRAW = Choice.of(Side.DRAW);

    @Override
    public List<Need> needs(MarketTerms terms) {
        return List.of(new Need.Points(scope(terms)));
    }

    @Override
    public Optional<Outcome> grade(MarketTerms terms, Choice choice, Facts facts) {
        long margin = Results.margin(facts.points(scope(terms)).orElseThrow());
        if (choice.equals(DRAW)) {
            return Results.winIf(margin == 0);
        }
        if (choice.key() == null) {
            return Optional.empty();
        }
        if (margin == 0 && !terms.choices().contains(DRAW)) {
            return Results.push();
        }
        return choice.key().equals(OTHER)
                ? Results.winIf(terms.choices().stream().noneMatch(each -> names(each, margin)))
                : MarginBand.of(choice.key()).flatMap(band -> Results.winIf(band.contains(margin)));
    }

    private static Scope scope(MarketTerms terms) {
        return terms.choices().contains(DRAW) ? Scope.REGULATION : Scope.MATCH;
    }

    private static boolean names(Choice choice, long margin) {
        return choice.equals(DRAW)
                ? margin == 0
                : MarginBand.of(choice.key())
                        .filter(band -> band.contains(margin))
                        .isPresent();
    }
}
