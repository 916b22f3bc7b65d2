package com.winzo.betting.internal;

import com.winzo.betting.api.BetView;
import com.winzo.betting.api.BetView.LegView;
import com.winzo.betting.model.Bet;
import com.winzo.betting.model.BetLeg;
import java.math.BigDecimal;

/** Makes views of stored bets. */
public final class BetViews {

    private BetViews() {}

    /** Reads the legs too, which should have been fetched with the bet. */
    public static BetView of(Bet bet) {
        return new BetView(
                bet.id(),
                bet.confirmationNumber(),
                bet.type(),
                bet.status(),
                bet.stake().major(),
                bet.totalStake().major(),
                bet.lineCount(),
                bet.stake().currency().getCurrencyCode(),
                bet.potentialWin().major(),
                bet.actualWin() == null ? null : bet.actualWin().major(),
                bet.oddsPolicy(),
                bet.clientKey(),
                bet.placedAt(),
                bet.settledAt(),
                bet.settlementVersion(),
                bet.legs().stream().map(BetViews::of).toList());
    }

    private static LegView of(BetLeg leg) {
        return new LegView(
                leg.eventId(),
                leg.marketId(),
                leg.selectionId(),
                leg.name(),
                leg.side(),
                shortest(leg.line()),
                leg.odds(),
                leg.marketVersion(),
                leg.result(),
                leg.deadHeat() == null ? null : leg.deadHeat().toString(),
                leg.voidReason());
    }

    private static BigDecimal shortest(BigDecimal line) {
        if (line == null) {
            return null;
        }
        BigDecimal stripped = line.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
