package com.winzo.conformance;

import com.winzo.conformance.BetCase.PlaceTerms;
import com.winzo.conformance.MarketCase.Market;
import com.winzo.conformance.MarketCase.Period;
import com.winzo.conformance.MarketCase.Result;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The markets of the kit. */
final class KitMarkets {

    private static final List<String> TWO_WAY = List.of("home", "away");
    private static final List<String> THREE_WAY = List.of("home", "draw", "away");
    private static final List<String> TOTAL = List.of("over", "under");
    private static final List<Result> SCORES = List.of(
            Result.score(0, 0, half(0, 0), second(0, 0)),
            Result.score(1, 0, half(0, 0), second(1, 0)),
            Result.score(1, 1, half(1, 0), second(0, 1)),
            Result.score(2, 1, half(0, 1), second(2, 0)),
            Result.score(0, 3, half(0, 2), second(0, 1)),
            Result.score(2, 1, half(1, 1), second(0, 0), new Period("ET", 1, 0)));
    private static final Result FOOTBALL = Result.score(
            27,
            24,
            new Period("Q1", 7, 3),
            new Period("Q2", 3, 7),
            new Period("Q3", 7, 7),
            new Period("Q4", 7, 7),
            new Period("OT", 3, 0));

    private final Map<String, List<MarketCase>> families = new TreeMap<>();

    private KitMarkets() {}

    static Map<String, List<MarketCase>> families() {
        KitMarkets kit = new KitMarkets();
        kit.results();
        kit.lines();
        kit.numbers();
        kit.rankings();
        kit.margins();
        kit.races();
        kit.forecasts();
        kit.endings();
        kit.namedPeriods();
        kit.unplayedPeriods();
        kit.brokenOff();
        kit.favourites();
        return kit.families;
    }

    private void results() {
        for (Result score : SCORES) {
            add("results", market("moneyline", null, TWO_WAY), score);
            add("results", market("draw_no_bet", null, TWO_WAY), score);
            add("results", market("match_result", null, THREE_WAY), score);
            add(
                    "results",
                    market("double_chance", null, List.of("home_or_draw", "home_or_away", "draw_or_away")),
                    score);
            add("results", market("both_to_score", null, List.of("yes", "no")), score);
            add("results", market("odd_even", null, List.of("odd", "even")), score);
            add("results", market("correct_score", null, List.of("0-0", "1-0", "1-1", "2-1", "other")), score);
            add(
                    "results",
                    market(
                            "half_time_full_time",
                            null,
                            List.of("home/home", "draw/home", "away/home", "draw/draw", "home/draw", "away/away")),
                    score);
            add("periods", market("first_half", null, THREE_WAY), score);
            add("periods", market("first_half", null, TWO_WAY), score);
            add("periods", market("first_half", "0.75", TOTAL), score);
            add("periods", market("first_half", "-0.25", TWO_WAY), score);
            add("periods", market("first_quarter", null, TWO_WAY), score);
        }
        add("periods", market("first_half", "20", TOTAL), FOOTBALL);
        add("periods", market("first_half", null, TWO_WAY), FOOTBALL);
        add("periods", market("first_quarter", "-3.5", TWO_WAY), FOOTBALL);
        add("periods", market("first_quarter", "10", TOTAL), FOOTBALL);
    }

    private void lines() {
        for (int quarters = -8; quarters <= 8; quarters++) {
            String line = BigDecimal.valueOf(quarters * 25L, 2).toString();
            for (Result score : SCORES.subList(1, 5)) {
                add("asian_handicap", market("asian_handicap", line, TWO_WAY), score);
            }
        }
        for (int quarters = 0; quarters <= 16; quarters++) {
            String line = BigDecimal.valueOf(quarters * 25L, 2).toString();
            for (Result score : List.of(SCORES.get(0), SCORES.get(2), SCORES.get(5))) {
                add("totals", market("total_goals", line, TOTAL), score);
            }
        }
        for (String line : List.of("-7", "-3", "-2.5", "0", "3")) {
            add("american", market("point_spread", line, TWO_WAY), FOOTBALL);
        }
        for (String line : List.of("48", "48.5", "51", "51.5")) {
            add("american", market("total_points", line, TOTAL), FOOTBALL);
        }
    }

    private void numbers() {
        for (String line : List.of("0", "0.5", "1", "1.25", "1.75", "2")) {
            for (String side : TWO_WAY) {
                add("numbers", new Market("team_total", line, side, 1, null, TOTAL), SCORES.get(3));
            }
            add("numbers", new Market("player_prop", line, "shots", 1, null, TOTAL), statistics("shots", "1"));
            add(
                    "numbers",
                    new Market("team_prop", line, "corners", 1, null, List.of("yes", "no")),
                    statistics("corners", "1"));
        }
        add(
                "numbers",
                new Market("player_prop", null, "goals", 1, null, List.of("yes", "no")),
                statistics("goals", "1"));
        add(
                "numbers",
                new Market("player_prop", null, "goals", 1, null, List.of("yes", "no")),
                statistics("goals", "0"));
        add(
                "numbers",
                new Market("player_prop", null, "goals", 1, null, List.of("yes", "no")),
                statistics("tackles", "1"));
        add(
                "numbers",
                new Market("player_prop", "0.5", "goals", 1, null, TOTAL),
                new Result(null, null, null, null, null, List.of("goals"), "played", null, null));
    }

    private void rankings() {
        List<String> runners = List.of("a", "b", "c", "d", "e", "f");
        for (String places : List.of(
                "123456", "112345", "111456", "122456", "122256", "123356", "123336", "122225", "111111", "123400",
                "222222")) {
            for (PlaceTerms terms :
                    List.of(new PlaceTerms(2, "1/4"), new PlaceTerms(3, "1/5"), new PlaceTerms(4, "1/4"))) {
                add("rankings", new Market("futures", null, null, 1, terms, runners), ranking(places));
            }
            add("rankings", new Market("futures", null, null, 3, null, runners), ranking(places));
            add("head_to_head", market("head_to_head", null, List.of("b", "c")), ranking(places));
            add("head_to_head", market("head_to_head", null, List.of("e", "f", "draw")), ranking(places));
            add("head_to_head", market("head_to_head", null, List.of("b", "c", "d")), ranking(places));
        }
        Result withdrawn =
                new Result(null, null, null, Map.of("a", 1, "b", 2), null, List.of("c"), "played", null, null);
        add("rankings", new Market("futures", null, null, 1, new PlaceTerms(3, "1/5"), runners), withdrawn);
        add("head_to_head", market("head_to_head", null, List.of("a", "c")), withdrawn);
    }

    private void margins() {
        for (Result score : SCORES) {
            for (String line : List.of("-2", "-1", "1", "2")) {
                add("three_way_handicap", market("three_way_handicap", line, THREE_WAY), score);
            }
            add(
                    "margins",
                    market("winning_margin", null, List.of("home 1", "home 2+", "away 1", "away 2+", "draw")),
                    score);
            add("margins", market("winning_margin", null, List.of("home 1", "away 2-3", "other")), score);
        }
        for (Result score : List.of(FOOTBALL, Result.score(24, 17), Result.score(10, 23), Result.score(13, 13))) {
            add(
                    "margins",
                    market("winning_margin", null, List.of("home 1-6", "home 7+", "away 1-12", "away 13+")),
                    score);
        }
    }

    private void races() {
        List<String> threeWays = List.of("home", "away", "neither");
        for (String line : List.of("1", "2", "3")) {
            for (Result score : SCORES) {
                add("races", market("race_to_goals", line, threeWays), score);
            }
        }
        for (String line : List.of("7", "10", "17", "20", "25", "30")) {
            add("races", market("race_to_points", line, TWO_WAY), FOOTBALL);
            add("races", market("race_to_points", line, threeWays), Result.score(27, 24));
        }
    }

    private void forecasts() {
        for (String places :
                List.of("123456", "213456", "112345", "122456", "122256", "111456", "123336", "120000", "100000")) {
            add("forecasts", market("forecast", null, List.of("a / b", "b / a", "a / c", "c / b")), ranking(places));
            add("forecasts", market("reverse_forecast", null, List.of("a / b", "c / a", "b / c")), ranking(places));
            add(
                    "forecasts",
                    market("tricast", null, List.of("a / b / c", "b / a / c", "a / c / d", "c / b / a")),
                    ranking(places));
        }
        Result withdrawn =
                new Result(null, null, null, Map.of("a", 1, "b", 2), null, List.of("c"), "played", null, null);
        add("forecasts", market("forecast", null, List.of("a / b", "a / c")), withdrawn);
        add("forecasts", market("reverse_forecast", null, List.of("c / b", "b / a")), withdrawn);
    }

    private void endings() {
        List<Market> markets = List.of(
                market("moneyline", null, TWO_WAY),
                market("match_result", null, THREE_WAY),
                market("total_goals", "2.5", TOTAL),
                market("total_goals", "3", TOTAL),
                market("both_to_score", null, List.of("yes", "no")),
                market("first_half", null, TWO_WAY),
                new Market("futures", null, null, 1, null, List.of("a", "b")),
                market("three_way_handicap", "-1", THREE_WAY),
                market("race_to_goals", "2", TWO_WAY),
                market("forecast", null, List.of("a / b", "b / a")));
        Result score = SCORES.get(3);
        for (Market market : markets) {
            add("endings", market, ending(score, "cancelled", null, null));
            add("endings", market, ending(score, "postponed", 48, null));
            add("endings", market, ending(score, "postponed", 49, null));
            add("endings", market, ending(score, "postponed", null, null));
            add("endings", market, ending(score, "abandoned", null, "H1"));
            add("endings", market, ending(score, "abandoned", null, "H2"));
            add("endings", market, ending(score, "abandoned", null, null));
        }
    }

    private void namedPeriods() {
        for (Result score : SCORES) {
            add("named_periods", period("H2", null, THREE_WAY), score);
            add("named_periods", period("H2", "0.75", TOTAL), score);
            add("named_periods", period("H2+ET", "-0.5", TWO_WAY), score);
        }
        for (String names : List.of("Q3", "Q4", "Q3+Q4", "Q3+Q4+OT", "Q5")) {
            add("named_periods", period(names, null, TWO_WAY), FOOTBALL);
            add("named_periods", period(names, "14", TOTAL), FOOTBALL);
        }
        Result sets = Result.score(2, 1, new Period("S1", 6, 4), new Period("S2", 6, 7), new Period("S3", 6, 0));
        for (String set : List.of("S1", "S2", "S3", "S4")) {
            add("named_periods", period(set, null, TWO_WAY), sets);
            add("named_periods", period(set, "10", TOTAL), sets);
        }
        for (String in : Arrays.asList("H1", "H2", null)) {
            add("named_periods", period("H1", null, THREE_WAY), ending(SCORES.get(3), "abandoned", null, in));
            add("named_periods", period("H2", null, THREE_WAY), ending(SCORES.get(3), "abandoned", null, in));
        }
    }

    private void unplayedPeriods() {
        Result straight = Result.score(2, 0, new Period("S1", 6, 4), new Period("S2", 7, 6));
        Result unknown = Result.score(2, 1, new Period("S1", 6, 4), new Period("S2", 3, 6));
        Result five = Result.score(3, 1, set(1, 25, 20), set(2, 25, 23), set(3, 19, 25), set(4, 25, 10));
        for (String sets : List.of("S2", "S3", "S1+S3", "S5")) {
            for (Result score : List.of(straight, unknown, five)) {
                add("named_periods", period(sets, null, TWO_WAY), score);
                add("named_periods", period(sets, "19.5", TOTAL), score);
            }
        }
        Result thirds = Result.score(3, 2, new Period("P1", 1, 1), new Period("P2", 1, 1), new Period("P3", 1, 0));
        Result level = Result.score(2, 2, new Period("P1", 1, 1), new Period("P2", 1, 1), new Period("P3", 0, 0));
        Result missing = Result.score(3, 2, new Period("P1", 1, 1), new Period("P2", 1, 1));
        for (Result score : List.of(thirds, level, missing, SCORES.get(1), SCORES.get(2), SCORES.get(5), FOOTBALL)) {
            add("named_periods", period("OT", null, TWO_WAY), score);
            add("named_periods", period("ET", null, THREE_WAY), score);
            add("named_periods", period("P3+OT", "0.5", TOTAL), score);
        }
        for (String out : List.of("ET", "H2", "I9")) {
            add("named_periods", period(out, null, TWO_WAY), without(SCORES.get(2), out));
            add("named_periods", period("H2+ET", "1", TOTAL), without(SCORES.get(2), out));
        }
    }

    private void brokenOff() {
        for (Result score : SCORES.subList(0, 4)) {
            for (String in : Arrays.asList("H1", "H2", null)) {
                Result ending = ending(score, "abandoned", null, in);
                add("endings", market("first_half", "0.5", TOTAL), ending);
                add("endings", period("H1", "0.75", TOTAL), ending);
                add("endings", market("correct_score", null, List.of("0-0", "1-0", "other")), ending);
            }
        }
    }

    private void favourites() {
        List<String> race = List.of("a", "b", "c", "d", "e", "favourite", "second_favourite");
        for (String places : List.of("12345", "21345", "32145", "11345", "12245", "54321", "00123")) {
            for (Map<String, String> prices : List.of(
                    Map.of("a", "2.5", "b", "3", "c", "7", "d", "9", "e", "34"),
                    Map.of("a", "3", "b", "3", "c", "7", "d", "9", "e", "34"),
                    Map.of("a", "9", "b", "4.5", "c", "4.5", "d", "4.5", "e", "5"))) {
                add("favourites", new Market("futures", null, null, 1, null, race), race(places, prices));
                add(
                        "favourites",
                        new Market("futures", null, null, 1, new PlaceTerms(2, "1/4"), race),
                        race(places, prices));
            }
        }
        List<String> two = List.of("favourite", "a", "b", "second_favourite");
        Result walkover = new Result(
                null, null, null, Map.of("b", 1), null, List.of("a"), "played", null, null, Map.of("b", "1.2"));
        add("favourites", new Market("futures", null, null, 1, null, two), walkover);
    }

    private static Result race(String places, Map<String, String> startingPrices) {
        return new Result(null, null, null, ranking(places).places(), null, null, "played", null, null, startingPrices);
    }

    private static Period set(int number, int home, int away) {
        return new Period("S" + number, home, away);
    }

    /** The same with somebody's word that a period was not played. */
    private static Result without(Result score, String period) {
        return new Result(
                score.home(), score.away(), score.periods(), null, null, List.of(period), "played", null, null);
    }

    private static Market period(String names, String line, List<String> selections) {
        return new Market("period", line, names, 1, null, selections);
    }

    private static Result ending(Result score, String completion, Integer delayHours, String in) {
        return new Result(
                score.home(),
                score.away(),
                score.periods(),
                Map.of("a", 1, "b", 2),
                null,
                null,
                completion,
                delayHours,
                in);
    }

    private static Result statistics(String name, String number) {
        return new Result(1, 0, null, null, Map.of(name, number), null, "played", null, null);
    }

    /** @param places of a, b, c and so on; 0 for none */
    private static Result ranking(String places) {
        Map<String, Integer> ranks = new TreeMap<>();
        for (int i = 0; i < places.length(); i++) {
            if (places.charAt(i) != '0') {
                ranks.put(String.valueOf((char) ('a' + i)), places.charAt(i) - '0');
            }
        }
        return new Result(null, null, null, ranks, null, null, "played", null, null);
    }

    private static Period half(int home, int away) {
        return new Period("H1", home, away);
    }

    private static Period second(int home, int away) {
        return new Period("H2", home, away);
    }

    private static Market market(String type, String line, List<String> selections) {
        return new Market(type, line, null, 1, null, selections);
    }

    private void add(String family, Market market, Result result) {
        List<MarketCase> cases = families.computeIfAbsent(family, name -> new ArrayList<>());
        MarketCase question =
                new MarketCase("%s-%03d".formatted(family, cases.size() + 1), family, market, result, null);
        cases.add(question.expecting(NaiveGrader.grade(question)));
    }
}
