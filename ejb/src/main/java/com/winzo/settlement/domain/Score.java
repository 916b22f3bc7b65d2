package com.winzo.settlement.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a game ended.
 *
 * @param home points of the home side, overtime included
 * @param periods points of each period, as far as they are known; not running totals
 */
public record Score(int home, int away, List<Period> periods) {

    private static final Set<String> FIRST_HALF = Set.of("h1", "1h", "first half", "1st half");
    private static final List<String> FIRST_QUARTERS = List.of("q1", "q2");

    public Score {
        periods = List.copyOf(periods);
    }

    public static Score of(int home, int away) {
        return new Score(home, away, List.of());
    }

    /** The score at half time, when the periods tell it: a first half, or both first quarters. */
    public Optional<Score> firstHalf() {
        Optional<Score> half = periods.stream()
                .filter(period -> FIRST_HALF.contains(lower(period.name())))
                .findFirst()
                .map(period -> of(period.home(), period.away()));
        return half.isPresent() ? half : sumOfFirstQuarters();
    }

    private Optional<Score> sumOfFirstQuarters() {
        List<Period> quarters = periods.stream()
                .filter(period -> FIRST_QUARTERS.contains(lower(period.name())))
                .toList();
        return quarters.size() == FIRST_QUARTERS.size()
                ? Optional.of(of(
                        quarters.stream().mapToInt(Period::home).sum(),
                        quarters.stream().mapToInt(Period::away).sum()))
                : Optional.empty();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** @param name as the feed calls it, for example {@code Q1} or {@code OT} */
    public record Period(String name, int home, int away) {}
}
