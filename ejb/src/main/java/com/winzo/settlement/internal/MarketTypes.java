package com.winzo.settlement.internal;

import com.winzo.kernel.MarketType;
import com.winzo.settlement.api.MarketTypeView;
import com.winzo.settlement.domain.market.MarketRule;
import com.winzo.settlement.domain.market.MarketRules;
import com.winzo.settlement.domain.market.MarketTerms;
import com.winzo.settlement.domain.market.Need;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Says how each type of market is settled: what its class declares. */
public final class MarketTypes {

    /** Stands for the subject of any market that has one. */
    private static final String SUBJECT = "home";

    private MarketTypes() {}

    public static List<MarketTypeView> all() {
        return Stream.of(MarketType.values()).map(MarketTypes::of).toList();
    }

    private static MarketTypeView of(MarketType type) {
        MarketRule rule = MarketRules.of(type);
        MarketTerms terms = new MarketTerms(type, null, SUBJECT, 1, null, List.of());
        return new MarketTypeView(
                type,
                rule.needs(terms).stream().map(MarketTypes::told).toList(),
                rule.deducts(),
                lower(rule.policy().whenAbandoned()),
                rule.policy().postponedMax().toHours());
    }

    private static String told(Need need) {
        return switch (need) {
            case Need.Points points -> "points of the " + lower(points.scope()).replace('_', ' ');
            case Need.Periods periods -> "points of the periods that the market names";
            case Need.Places places -> places.first() == 1 ? "a ranking" : "a ranking of the first " + places.first();
            case Need.Statistic statistic -> "a statistic";
            case Need.Report report -> "a report";
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
