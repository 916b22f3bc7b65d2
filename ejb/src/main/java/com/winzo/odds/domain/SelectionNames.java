package com.winzo.odds.domain;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.Finishers;
import com.winzo.kernel.MarginBand;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.Side;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Says whether the names of a market's selections make sense: where there are no sides, they say what is bet on. */
final class SelectionNames {

    private static final String OTHER = "other";
    private static final Pattern SCORE = Pattern.compile("\\d{1,2}-\\d{1,2}|other");
    private static final Pattern LEADERS = Pattern.compile("(home|draw|away)/(home|draw|away)");

    private SelectionNames() {}

    /** @throws BusinessException {@code VAL_003} */
    static void check(MarketType type, List<String> names, List<Side> sides) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).toLowerCase(Locale.ROOT);
            if (!seen.add(name)) {
                throw refused("Two selections have the same name.", name);
            }
            if (sides.get(i) == Side.NONE && !isReadable(type, name)) {
                throw refused(
                        "The selections are named 2-1 or other in a correct score, draw/home in half time and full time,"
                                + " home 1-6, away 7+ or other in a winning margin, A / B in a forecast, A / B / C in a"
                                + " tricast.",
                        name);
            }
        }
        if (type == MarketType.WINNING_MARGIN) {
            refuseOverlaps(names);
        }
        if (type == MarketType.REVERSE_FORECAST) {
            refuseReversed(names);
        }
    }

    private static boolean isReadable(MarketType type, String name) {
        return switch (type) {
            case CORRECT_SCORE -> SCORE.matcher(name).matches();
            case HALF_TIME_FULL_TIME -> LEADERS.matcher(name).matches();
            case WINNING_MARGIN -> name.equals(OTHER) || MarginBand.of(name).isPresent();
            case FORECAST, REVERSE_FORECAST -> Finishers.of(name, 2).isPresent();
            case TRICAST -> Finishers.of(name, 3).isPresent();
            default -> true;
        };
    }

    private static void refuseOverlaps(List<String> names) {
        List<MarginBand> bands =
                names.stream().flatMap(name -> MarginBand.of(name).stream()).toList();
        for (int i = 0; i < bands.size(); i++) {
            for (MarginBand earlier : bands.subList(0, i)) {
                if (earlier.overlaps(bands.get(i))) {
                    throw refused("Two selections name the same margin.", names.get(i));
                }
            }
        }
    }

    private static void refuseReversed(List<String> names) {
        Set<Set<String>> seen = new HashSet<>();
        for (String name : names) {
            Finishers named = Finishers.of(name.toLowerCase(Locale.ROOT), 2).orElseThrow();
            if (!seen.add(Set.copyOf(named.names()))) {
                throw refused("Two selections name the same contenders.", name);
            }
        }
    }

    private static BusinessException refused(String message, String name) {
        return MarketGrammar.refused("selections", message, Map.of("name", name));
    }
}
