package com.winzo.settlement.domain.market;

import com.winzo.kernel.MarketType;
import com.winzo.kernel.Side;
import com.winzo.settlement.domain.Outcome;
import com.winzo.settlement.domain.Score;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what the tables of cases say. */
final class Cases {

    private Cases() {}

    static String results(MarketTerms terms, Facts facts) {
        Optional<Map<Choice, Outcome>> graded = Grading.of(terms, facts);
        return graded.map(outcomes -> terms.choices().stream()
                        .map(choice -> outcomes.get(choice).result().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ")))
                .orElse(null);
    }

    static MarketType type(String name) {
        return MarketType.valueOf(name.toUpperCase(Locale.ROOT));
    }

    static List<Choice> choices(String names) {
        return Arrays.stream(names.split(" +"))
                .map(name -> Arrays.stream(Side.values())
                        .filter(side -> side.name().equalsIgnoreCase(name))
                        .findFirst()
                        .map(Choice::of)
                        .orElseGet(() -> Choice.of(name)))
                .toList();
    }

    /** Reads {@code 2:1 H1 1:0} as a score, {@code a=1} as a place and a statistic, the names after withdrawn as such. */
    static Facts facts(String known) {
        Score score = null;
        List<Score.Period> periods = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        Map<String, BigDecimal> statistics = new HashMap<>();
        Set<String> withdrawn = new HashSet<>();
        String name = "";
        for (String word : known.split(" +")) {
            String[] points = word.split(":");
            String[] number = word.split("=");
            if (points.length == 2) {
                int home = Integer.parseInt(points[0]);
                int away = Integer.parseInt(points[1]);
                score = score == null ? Score.of(home, away) : score;
                if (!name.isEmpty()) {
                    periods.add(new Score.Period(name.strip(), home, away));
                }
                name = "";
            } else if (number.length == 2) {
                places.put(number[0], Integer.parseInt(number[1]));
                statistics.put(number[0], new BigDecimal(number[1]));
            } else if (name.equals("withdrawn ")) {
                withdrawn.add(word);
            } else {
                name += word + " ";
            }
        }
        Score all = score == null ? null : new Score(score.home(), score.away(), periods);
        return new Facts(all, places, statistics, withdrawn, Completion.PLAYED);
    }

    static Completion completion(String ended) {
        String[] words = ended.split(" ");
        String detail = words.length > 1 ? words[1] : null;
        return switch (words[0]) {
            case "cancelled" -> new Completion.Cancelled();
            case "postponed" ->
                new Completion.Postponed(detail == null ? null : Duration.ofHours(Long.parseLong(detail)));
            default -> new Completion.Abandoned(detail);
        };
    }
}
