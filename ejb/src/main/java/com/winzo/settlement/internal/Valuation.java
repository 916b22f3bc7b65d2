package com.winzo.settlement.internal;

import com.winzo.betting.api.BookedBet;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.lines.Factor;
import com.winzo.settlement.domain.CashOut;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a bet is worth at a moment, and by what.
 *
 * @param refusal why it cannot be cashed out, or null
 * @param toBlame the markets because of which; often none
 * @param value null with a refusal
 * @param legs in the order of the slip
 */
record Valuation(CashOutRefusal refusal, List<MarketId> toBlame, CashOut value, List<Basis> legs) {

    static Valuation refused(CashOutRefusal refusal, List<MarketId> toBlame) {
        return new Valuation(refusal, List.copyOf(toBlame), null, List.of());
    }

    /** What is paid for a part of what is left of the stake of each line, both in minor units; 0 with a refusal. */
    long amountMinor(BookedBet bet, long stakeMinor) {
        return refusal == null ? value.partMinor(bet.openStakeMinor(), stakeMinor) : 0;
    }

    /** How the legs stood, to be kept with a cash-out. */
    String written() {
        return legs.stream().map(Basis::written).collect(Collectors.joining(" "));
    }

    /**
     * How a leg is priced.
     *
     * @param odds of now; null once it has a result
     * @param chance that it wins, or null
     * @param placeChance that it is placed, or null where no place is paid
     * @param facts how it stands, as it is written
     */
    record Basis(
            MarketId marketId,
            SelectionId selectionId,
            long marketVersion,
            Odds odds,
            Factor chance,
            Factor placeChance,
            String facts) {

        private String written() {
            String head = "v" + marketVersion + ":" + facts;
            return odds == null
                    ? head
                    : head + ":" + odds + ":" + chance + (placeChance == null ? "" : ":" + placeChance);
        }
    }
}
