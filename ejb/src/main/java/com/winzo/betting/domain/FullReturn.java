package com.winzo.betting.domain;

import com.winzo.kernel.lines.Factor;
import com.winzo.kernel.lines.Returns;
import java.util.List;

/** What a bet returns if all its picks win, at the odds on offer, its bonus included. */
final class FullReturn {

    private FullReturn() {}

    /** @param offers one for each pick, in their order */
    static Returns of(Slip slip, List<Offer> offers) {
        if (slip.teaser() != null) {
            return Returns.of(slip.teaser().price(offers.size()));
        }
        Factor[] factors = new Factor[offers.size()];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = Factor.of(offers.get(i).odds());
        }
        Returns lines = slip.lines().returns(factors);
        Returns win = lines.plus(lines.times(new Factor(slip.bonus().allWinnersPercent(), 100)));
        return slip.eachWay() ? win.plus(slip.lines().returns(placed(factors, offers))) : win;
    }

    private static Factor[] placed(Factor[] factors, List<Offer> offers) {
        Factor[] placed = factors.clone();
        for (int i = 0; i < placed.length; i++) {
            if (offers.get(i).placeTerms() != null) {
                Factor fraction = Factor.of(offers.get(i).placeTerms().fraction());
                placed[i] = Factor.ONE.plus(factors[i].winnings().times(fraction));
            }
        }
        return placed;
    }
}
