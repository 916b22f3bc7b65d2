package com.winzo.settlement.internal;

import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.Side;
import com.winzo.kernel.lines.Teaser;
import com.winzo.settlement.domain.Outcome;
import com.winzo.settlement.domain.market.Choice;
import com.winzo.settlement.domain.market.Facts;
import com.winzo.settlement.domain.market.Grading;
import com.winzo.settlement.domain.market.MarketTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the selections of a market come out with their lines moved by the points of the teasers on offer.
 *
 * <p>Written like {@code 6=win,loss 6.5=win,win}, the selections in their order.
 */
final class Teased {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Set<Side> SIDES = EnumSet.of(Side.HOME, Side.AWAY, Side.OVER, Side.UNDER);
    private static final List<BigDecimal> POINTS = Arrays.stream(Teaser.values())
            .map(Teaser::points)
            .distinct()
            .sorted()
            .toList();

    private Teased() {}

    /** @return null for a market that no teaser takes, or that the facts do not decide */
    static String of(MarketTerms terms, Facts facts) {
        boolean teasable = terms.type().isTeasable()
                && terms.line() != null
                && terms.line().remainder(HALF).signum() == 0
                && terms.choices().stream().allMatch(choice -> SIDES.contains(choice.side()));
        if (!teasable) {
            return null;
        }
        List<String> written = new ArrayList<>();
        for (BigDecimal points : POINTS) {
            List<String> results = new ArrayList<>();
            for (Choice choice : terms.choices()) {
                Optional<Map<Choice, Outcome>> graded = Grading.of(terms.teased(choice.side(), points), facts);
                if (graded.isEmpty()) {
                    return null;
                }
                results.add(graded.get().get(choice).result().name().toLowerCase(Locale.ROOT));
            }
            written.add(points + "=" + String.join(",", results));
        }
        return String.join(" ", written);
    }

    /** All void, for a market of so many selections. */
    static String ofVoid(int selections) {
        String results = String.join(",", Collections.nCopies(selections, "void"));
        return POINTS.stream().map(points -> points + "=" + results).collect(Collectors.joining(" "));
    }

    /** The results by the points, in the order of the selections. */
    static Map<BigDecimal, List<SelectionResult>> read(String written) {
        Map<BigDecimal, List<SelectionResult>> results = new LinkedHashMap<>();
        for (String each : written.split(" ")) {
            int sign = each.indexOf('=');
            results.put(
                    new BigDecimal(each.substring(0, sign)),
                    Arrays.stream(each.substring(sign + 1).split(","))
                            .map(result -> SelectionResult.valueOf(result.toUpperCase(Locale.ROOT)))
                            .toList());
        }
        return results;
    }
}
