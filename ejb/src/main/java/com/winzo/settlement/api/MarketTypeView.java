package com.winzo.settlement.api;

import com.winzo.kernel.MarketType;
import java.util.List;

/**
 * How markets of a type are settled.
 *
 * @param needs what a result must say: {@code points of the match}, {@code a ranking}, {@code a statistic}, {@code a report};
 *     a statistic and the side of a team total where the market names its subject, else a report
 * @param deducts whether Rule 4 reduces the winnings when a runner is withdrawn
 * @param whenAbandoned {@code decided_stands}: what no further play could have changed stands, the rest is void; {@code
 *     official_stands}: the official result counts
 * @param postponedHoursMax how many hours bets wait for a postponed event before they are void
 */
public record MarketTypeView(
        MarketType type, List<String> needs, boolean deducts, String whenAbandoned, long postponedHoursMax) {

    public MarketTypeView {
        needs = List.copyOf(needs);
    }
}
