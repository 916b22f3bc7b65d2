package com.winzo.conformance;

import com.winzo.kernel.Fraction;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.Odds;
import com.winzo.kernel.PlaceTerms;
import com.winzo.kernel.Side;
import com.winzo.settlement.domain.Outcome;
import com.winzo.settlement.domain.Score;
import com.winzo.settlement.domain.market.Choice;
import com.winzo.settlement.domain.market.Completion;
import com.winzo.settlement.domain.market.Facts;
import com.winzo.settlement.domain.market.Grading;
import com.winzo.settlement.domain.market.MarketTerms;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts cases to Winzo's own grading. */
final class WinzoGrading {

    private WinzoGrading() {}

    static MarketCase.Expected grade(MarketCase market) {
        MarketTerms terms = terms(market.market());
        return Grading.of(terms, facts(market.result()))
                .map(outcomes -> new MarketCase.Expected(
                        true,
                        terms.choices().stream()
                                .map(choice -> outcome(outcomes.get(choice)))
                                .toList()))
                .orElse(new MarketCase.Expected(false, null));
    }

    private static MarketCase.Outcome outcome(Outcome outcome) {
        return new MarketCase.Outcome(
                outcome.result().name().toLowerCase(Locale.ROOT),
                outcome.deadHeat() == null ? null : outcome.deadHeat().toString());
    }

    private static MarketTerms terms(MarketCase.Market market) {
        return new MarketTerms(
                MarketType.valueOf(market.type().toUpperCase(Locale.ROOT)),
                market.line() == null ? null : new BigDecimal(market.line()),
                market.subject(),
                market.winners(),
                market.placeTerms() == null
                        ? null
                        : new PlaceTerms(
                                market.placeTerms().places(),
                                Fraction.of(market.placeTerms().fraction())),
                market.selections().stream().map(WinzoGrading::choice).toList());
    }

    private static Choice choice(String selection) {
        return Arrays.stream(Side.values())
                .filter(side -> side.name().equalsIgnoreCase(selection))
                .findFirst()
                .map(Choice::of)
                .orElseGet(() -> Choice.of(selection));
    }

    private static Facts facts(MarketCase.Result result) {
        List<Score.Period> periods = result.periods() == null
                ? List.of()
                : result.periods().stream()
                        .map(period -> new Score.Period(period.name(), period.home(), period.away()))
                        .toList();
        Map<String, BigDecimal> statistics = new HashMap<>();
        if (result.statistics() != null) {
            result.statistics().forEach((name, number) -> statistics.put(name, new BigDecimal(number)));
        }
        Map<String, Odds> prices = new HashMap<>();
        if (result.startingPrices() != null) {
            result.startingPrices().forEach((name, price) -> prices.put(name, Odds.of(new BigDecimal(price))));
        }
        return new Facts(
                result.home() == null ? null : new Score(result.home(), result.away(), periods),
                result.places() == null ? Map.of() : result.places(),
                statistics,
                result.withdrawn() == null ? Set.of() : Set.copyOf(result.withdrawn()),
                prices,
                completion(result));
    }

    private static Completion completion(MarketCase.Result result) {
        return switch (result.completion()) {
            case "played" -> Completion.PLAYED;
            case "cancelled" -> new Completion.Cancelled();
            case "postponed" ->
                new Completion.Postponed(result.delayHours() == null ? null : Duration.ofHours(result.delayHours()));
            default -> new Completion.Abandoned(result.abandonedIn());
        };
    }
}
