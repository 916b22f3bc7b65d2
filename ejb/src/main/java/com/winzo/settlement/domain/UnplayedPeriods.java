package com.winzo.settlement.domain;

import com.winzo.settlement.domain.Score.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the periods of a game that came to its end prove about others that were not reported. Where they prove nothing a period
 * may have been played without anybody saying so.
 */
final class UnplayedPeriods {

    /** How many there are of those that every game plays. */
    private static final Map<String, Integer> ALWAYS_PLAYED =
            Map.of("h", 2, "half", 2, "q", 4, "quarter", 4, "p", 3, "period", 3);

    /** Those of which the score counts the won ones. */
    private static final Set<String> WON = Set.of("s", "set", "g", "game", "m", "map", "f", "frame", "l", "leg");

    private static final Pattern NUMBERED = Pattern.compile("(\\D+?) ?(\\d{1,3})");

    private UnplayedPeriods() {}

    /**
     * Whether a set, a frame or a map was not needed: all before it are there, each has a winner, and what the
     * sides have won of them is the score.
     */
    static boolean isNotNeeded(String name, Score score) {
        Optional<Numbered> wanted = Numbered.of(name);
        List<Period> played = regular(score);
        if (wanted.isEmpty() || !WON.contains(wanted.get().kind()) || !isSequence(wanted.get(), played)) {
            return false;
        }
        long wonByHome =
                played.stream().filter(each -> each.home() > each.away()).count();
        long wonByAway =
                played.stream().filter(each -> each.home() < each.away()).count();
        return wonByHome == score.home()
                && wonByAway == score.away()
                && wonByHome + wonByAway == played.size()
                && wanted.get().number() > played.size();
    }

    /** Whether there was no overtime: all halves, quarters or thirds are there, make the score, and nobody was level. */
    static boolean isWithoutOvertime(Score score) {
        List<Period> played = regular(score);
        if (played.isEmpty() || played.size() < score.periods().size() || score.home() == score.away()) {
            return false;
        }
        return Numbered.of(played.getFirst().name())
                .filter(first -> isSequence(first, played))
                .filter(first -> Integer.valueOf(played.size()).equals(ALWAYS_PLAYED.get(first.kind())))
                .filter(first -> played.stream().mapToInt(Period::home).sum() == score.home())
                .filter(first -> played.stream().mapToInt(Period::away).sum() == score.away())
                .isPresent();
    }

    /** Whether periods are the first ones of a kind, none of them left out. */
    private static boolean isSequence(Numbered any, List<Period> periods) {
        Map<Integer, Period> byNumber = new HashMap<>();
        for (Period period : periods) {
            Numbered.of(period.name())
                    .filter(named -> named.kind().equals(any.kind()))
                    .ifPresent(named -> byNumber.put(named.number(), period));
        }
        return !periods.isEmpty()
                && byNumber.size() == periods.size()
                && byNumber.keySet().stream().allMatch(number -> number >= 1 && number <= periods.size());
    }

    private static List<Period> regular(Score score) {
        List<Period> regular = new ArrayList<>(score.periods());
        regular.removeIf(period -> Score.isOvertime(period.name()));
        return regular;
    }

    /** @param kind what is counted, such as {@code s} in {@code S3} */
    private record Numbered(String kind, int number) {

        static Optional<Numbered> of(String name) {
            Matcher parts = NUMBERED.matcher(name.toLowerCase(Locale.ROOT));
            return parts.matches()
                    ? Optional.of(new Numbered(parts.group(1), Integer.parseInt(parts.group(2))))
                    : Optional.empty();
        }
    }
}
