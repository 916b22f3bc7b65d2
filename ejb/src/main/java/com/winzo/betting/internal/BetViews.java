package com.winzo.betting.internal;

import com.winzo.betting.api.BetView;
import com.winzo.betting.api.BetView.CashedOutView;
import com.winzo.betting.api.BetView.LegView;
import com.winzo.betting.api.BetView.PlaceTermsView;
import com.winzo.betting.api.BetView.SystemView;
import com.winzo.betting.model.Bet;
import com.winzo.betting.model.BetLeg;
import com.winzo.betting.repository.PendingBetRepository.Waited;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.BetType;
import com.winzo.kernel.PlaceTerms;
import com.winzo.kernel.PriceKind;
import com.winzo.kernel.lines.Bonus;
import com.winzo.kernel.lines.LegFacts;
import com.winzo.kernel.lines.Lines;
import java.math.BigDecimal;
import java.util.List;

/** Makes views of stored bets. */
public final class BetViews {

    private BetViews() {}

    /** Reads the legs too, which should have been fetched with the bet. */
    public static BetView of(Bet bet) {
        return of(bet, null);
    }

    /** @param waited what is known of its waiting; null for one that neither waits nor was refused after it */
    static BetView of(Bet bet, Waited waited) {
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
                bet.type() == BetType.SYSTEM ? system(bet.terms().lines(), bet.legs()) : null,
                bet.terms().eachWay(),
                bet.terms().teaser(),
                granted(bet.terms().bonus()),
                bet.oddsPolicy(),
                bet.clientKey(),
                bet.placedAt(),
                bet.settledAt(),
                bet.settlementVersion(),
                bet.rulesVersion(),
                bet.roundingMode(),
                waited == null || bet.status() != BetStatus.PENDING ? null : waited.expiresAt(),
                waited == null ? null : waited.refusal(),
                bet.cashedOutAt() == null
                        ? null
                        : new CashedOutView(
                                bet.cashedStake().major(), bet.cashedReturn().major(), bet.cashedOutAt()),
                bet.legs().stream().map(BetViews::of).toList());
    }

    private static SystemView system(Lines lines, List<BetLeg> legs) {
        return lines.name()
                .map(name -> new SystemView(lines.toString(), null, List.of(), name))
                .orElseGet(() -> new SystemView(
                        lines.toString(),
                        lines.sizes(),
                        lines.bankers().stream()
                                .map(leg -> legs.get(leg).selectionId())
                                .toList(),
                        null));
    }

    private static LegView of(BetLeg leg) {
        LegFacts facts = leg.facts();
        PriceKind price = leg.terms().priceKind();
        PlaceTerms places = leg.terms().placeTerms();
        return new LegView(
                leg.eventId(),
                leg.marketId(),
                leg.selectionId(),
                leg.name(),
                leg.side(),
                shortest(leg.line()),
                price == PriceKind.STARTING ? null : leg.odds(),
                leg.marketVersion(),
                facts.result(),
                facts.deadHeat() == null ? null : facts.deadHeat().toString(),
                leg.voidReason(),
                price,
                places == null
                        ? null
                        : new PlaceTermsView(places.places(), places.fraction().toString()),
                facts.startingOdds(),
                deduction(price, facts));
    }

    private static Integer deduction(PriceKind price, LegFacts facts) {
        int percent = price == PriceKind.STARTING ? facts.startingDeductionPercent() : facts.deductionPercent();
        return percent == 0 ? null : percent;
    }

    /** A bonus that is none is not told of. */
    static Bonus granted(Bonus bonus) {
        return bonus.equals(Bonus.NONE) ? null : bonus;
    }

    static BigDecimal shortest(BigDecimal line) {
        if (line == null) {
            return null;
        }
        BigDecimal stripped = line.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
