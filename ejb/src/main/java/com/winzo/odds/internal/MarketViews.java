package com.winzo.odds.internal;

import com.winzo.kernel.PlaceTerms;
import com.winzo.odds.api.MarketVersionView;
import com.winzo.odds.api.MarketView;
import com.winzo.odds.api.MarketView.PlaceTermsView;
import com.winzo.odds.api.MarketView.SelectionView;
import com.winzo.odds.api.WithdrawalView;
import com.winzo.odds.model.Market;
import com.winzo.odds.model.Selection;
import com.winzo.odds.model.Withdrawal;
import com.winzo.odds.repository.MarketHistory;
import java.math.BigDecimal;

/** Makes views of stored markets. */
public final class MarketViews {

    private MarketViews() {}

    /** Reads the selections too, which should have been fetched with the market. */
    public static MarketView of(Market market) {
        return new MarketView(
                market.id(),
                market.eventId(),
                market.type(),
                market.name(),
                shortest(market.line()),
                market.subject(),
                market.winners(),
                places(market.placeTerms()),
                market.startingPrices(),
                market.bestOdds(),
                market.inPlayDelayMillis(),
                market.status(),
                market.reason(),
                market.version(),
                market.settlementVersion(),
                market.updatedAt(),
                market.selections().stream().map(MarketViews::of).toList());
    }

    public static MarketVersionView of(MarketHistory.Version version) {
        return new MarketVersionView(
                version.version(),
                version.status(),
                version.reason(),
                version.odds().entrySet().stream()
                        .map(price -> new MarketVersionView.VersionPrice(price.getKey(), price.getValue()))
                        .toList(),
                version.changedBy(),
                version.changedAt());
    }

    private static SelectionView of(Selection selection) {
        Selection.Outcome outcome = selection.outcome();
        return new SelectionView(
                selection.id(),
                selection.name(),
                selection.side(),
                selection.odds(),
                outcome == null ? null : outcome.result(),
                outcome == null ? null : outcome.place(),
                outcome == null || outcome.deadHeat() == null
                        ? null
                        : outcome.deadHeat().toString(),
                selection.startingOdds(),
                selection.withdrawnAt(),
                selection.updatedAt());
    }

    public static WithdrawalView of(Withdrawal withdrawal) {
        return new WithdrawalView(
                withdrawal.selectionId(),
                withdrawal.struckFrom(),
                withdrawal.struckBefore(),
                withdrawal.odds(),
                withdrawal.inStartingPrices(),
                withdrawal.reportedBy(),
                withdrawal.reportedAt());
    }

    private static PlaceTermsView places(PlaceTerms terms) {
        return terms == null
                ? null
                : new PlaceTermsView(terms.places(), terms.fraction().toString());
    }

    /** {@code -3.50} as {@code -3.5}; lines stay plain decimals. */
    static BigDecimal shortest(BigDecimal line) {
        if (line == null) {
            return null;
        }
        BigDecimal stripped = line.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
