package com.winzo.settlement.domain.market;

import com.winzo.kernel.Odds;
import com.winzo.settlement.domain.Score;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of an event's result.
 *
 * @param score null when there is none
 * @param places the rank of each contender that has one, ties share it
 * @param statistics by their names
 * @param withdrawn contenders, and subjects of statistics, that took no part, and periods that were not played
 * @param startingPrices of the contenders, as far as they are known
 */
public record Facts(
        Score score,
        Map<String, Integer> places,
        Map<String, BigDecimal> statistics,
        Set<String> withdrawn,
        Map<String, Odds> startingPrices,
        Completion completion) {

    public Facts {
        places = Map.copyOf(places);
        statistics = Map.copyOf(statistics);
        withdrawn = Set.copyOf(withdrawn);
        startingPrices = Map.copyOf(startingPrices);
    }

    /** Without starting prices. */
    public Facts(
            Score score,
            Map<String, Integer> places,
            Map<String, BigDecimal> statistics,
            Set<String> withdrawn,
            Completion completion) {
        this(score, places, statistics, withdrawn, Map.of(), completion);
    }

    public static Facts of(Score score) {
        return new Facts(score, Map.of(), Map.of(), Set.of(), Completion.PLAYED);
    }

    public static Facts ofPlaces(Map<String, Integer> places) {
        return new Facts(null, places, Map.of(), Set.of(), Completion.PLAYED);
    }

    /** The points in a part of the game, as far as they are known. */
    Optional<Score> points(Scope scope) {
        return Optional.ofNullable(score).flatMap(known -> switch (scope) {
            case MATCH -> Optional.of(known);
            case REGULATION -> Optional.of(known.regulation());
            case FIRST_HALF -> known.firstHalf();
            case FIRST_QUARTER -> known.firstQuarter();
        });
    }

    /** The points in some periods together, as far as they are known. */
    Optional<Score> points(List<String> periods) {
        return Optional.ofNullable(score).flatMap(known -> known.of(periods));
    }

    boolean has(Need need) {
        return switch (need) {
            case Need.Points points -> points(points.scope()).isPresent();
            case Need.Periods periods -> points(periods.names()).isPresent();
            case Need.Places ranking -> places.containsValue(1) && areTaken(ranking.first());
            case Need.Statistic statistic ->
                statistics.containsKey(statistic.name()) || withdrawn.contains(statistic.name());
            case Need.Report report -> false;
        };
    }

    private boolean areTaken(int first) {
        return places.keySet().stream()
                        .filter(name -> !withdrawn.contains(name))
                        .count()
                >= first;
    }

    /** Whether periods, whose points are known, were over before play broke off: it did so in a later one. */
    boolean areOver(List<String> periods) {
        if (!(completion instanceof Completion.Abandoned abandoned)) {
            return completion instanceof Completion.Played;
        }
        return abandoned.period() != null
                && periods.stream().noneMatch(abandoned.period()::equalsIgnoreCase)
                && score.comeBefore(periods, abandoned.period());
    }

    /**
     * Whether periods were not played although the game came to its end: what a report says was left out, and what the other
     * periods prove. Overtime may be missing beside others.
     */
    boolean wereNotPlayed(List<String> periods) {
        List<String> needed =
                periods.stream().filter(name -> !Score.isOvertime(name)).toList();
        return score != null
                && (needed.isEmpty()
                        ? periods.stream().allMatch(this::wasNotPlayed)
                        : needed.stream().anyMatch(this::wasNotPlayed));
    }

    private boolean wasNotPlayed(String period) {
        return !score.has(period)
                && (withdrawn.stream().anyMatch(period::equalsIgnoreCase) || score.provesUnplayed(period));
    }

    /** Whether a part of the game was over before play broke off. */
    boolean isOver(Scope scope) {
        if (!(completion instanceof Completion.Abandoned abandoned)) {
            return completion instanceof Completion.Played;
        }
        return abandoned.period() != null
                && switch (scope) {
                    case MATCH, REGULATION -> false;
                    case FIRST_HALF -> !Score.isOfFirstHalf(abandoned.period());
                    case FIRST_QUARTER -> !Score.isFirstQuarter(abandoned.period());
                };
    }
}
