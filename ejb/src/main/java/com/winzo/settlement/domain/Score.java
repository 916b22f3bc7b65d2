package com.winzo.settlement.domain;

import com.winzo.kernel.Side;
import java.util.ArrayList;
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
    private static final Set<String> FIRST_QUARTER = Set.of("q1", "1q", "first quarter", "1st quarter");
    private static final Set<String> SECOND_QUARTER = Set.of("q2", "2q", "second quarter", "2nd quarter");
    private static final Set<String> OVERTIME =
            Set.of("ot", "ot1", "ot2", "ot3", "overtime", "et", "et1", "et2", "extra time", "so", "shootout");

    public Score {
        periods = List.copyOf(periods);
    }

    public static Score of(int home, int away) {
        return new Score(home, away, List.of());
    }

    /** Whether that period, as the feed calls it, is of the first half. */
    public static boolean isOfFirstHalf(String period) {
        return Set.of(FIRST_HALF, FIRST_QUARTER, SECOND_QUARTER).stream()
                .anyMatch(names -> names.contains(lower(period)));
    }

    /** Whether that period is played only where a game is level. */
    public static boolean isOvertime(String period) {
        return OVERTIME.contains(lower(period));
    }

    public static boolean isFirstQuarter(String period) {
        return FIRST_QUARTER.contains(lower(period)) || FIRST_HALF.contains(lower(period));
    }

    /** The score without overtime, as far as the periods tell. */
    public Score regulation() {
        List<Period> overtime =
                periods.stream().filter(period -> isOvertime(period.name())).toList();
        return overtime.isEmpty()
                ? this
                : new Score(
                        home - overtime.stream().mapToInt(Period::home).sum(),
                        away - overtime.stream().mapToInt(Period::away).sum(),
                        periods.stream()
                                .filter(period -> !overtime.contains(period))
                                .toList());
    }

    /** The score at half time, when the periods tell it: a first half, or both first quarters. */
    public Optional<Score> firstHalf() {
        return period(FIRST_HALF)
                .or(() -> firstQuarter()
                        .flatMap(first -> period(SECOND_QUARTER)
                                .map(second -> of(first.home + second.home, first.away + second.away))));
    }

    /** The score after the first quarter, when the periods tell it. */
    public Optional<Score> firstQuarter() {
        return period(FIRST_QUARTER);
    }

    /**
     * The points of some periods together, names in any case. Overtime that is not there was not played.
     *
     * @return nothing when another one is not known
     */
    public Optional<Score> of(List<String> names) {
        int homeSum = 0;
        int awaySum = 0;
        int known = 0;
        for (String name : names) {
            Optional<Score> points = period(Set.of(lower(name)));
            if (points.isPresent()) {
                homeSum += points.get().home;
                awaySum += points.get().away;
                known++;
            } else if (!isOvertime(name)) {
                return Optional.empty();
            }
        }
        return known == 0 ? Optional.empty() : Optional.of(of(homeSum, awaySum));
    }

    /** Whether one of the periods has that name. */
    public boolean has(String period) {
        return positionOf(period) >= 0;
    }

    /** Whether a period that is not among those of a game that is over was not played, as these prove. */
    public boolean provesUnplayed(String period) {
        return isOvertime(period) ? UnplayedPeriods.isWithoutOvertime(this) : UnplayedPeriods.isNotNeeded(period, this);
    }

    /** Whether none of some periods was reported after that one; a period that was not reported is the last. */
    public boolean comeBefore(List<String> names, String period) {
        int last = positionOf(period);
        return last < 0 || names.stream().allMatch(name -> positionOf(name) < last);
    }

    /**
     * Which side was the first to have so many points, when the score or the running score after one of its periods tells.
     *
     * @return nothing when neither has them, or both got them in one period
     */
    public Optional<Side> firstTo(int points) {
        for (Score running : running()) {
            boolean byHome = running.home >= points;
            boolean byAway = running.away >= points;
            if (byHome || byAway) {
                return byHome && byAway ? Optional.empty() : Optional.of(byHome ? Side.HOME : Side.AWAY);
            }
        }
        return Optional.empty();
    }

    /** The score after each period, as far as these add up to it; at least the score itself. */
    private List<Score> running() {
        List<Score> running = new ArrayList<>();
        Score sum = of(0, 0);
        for (Period period : periods) {
            sum = of(sum.home + period.home(), sum.away + period.away());
            running.add(sum);
        }
        return sum.home == home && sum.away == away ? running : List.of(this);
    }

    private Optional<Score> period(Set<String> names) {
        return periods.stream()
                .filter(period -> names.contains(lower(period.name())))
                .findFirst()
                .map(period -> of(period.home(), period.away()));
    }

    private int positionOf(String period) {
        return periods.stream().map(each -> lower(each.name())).toList().indexOf(lower(period));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** @param name as the feed calls it, for example {@code Q1} or {@code OT} */
    public record Period(String name, int home, int away) {}
}
