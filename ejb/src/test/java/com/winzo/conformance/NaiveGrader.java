package com.winzo.conformance;

import com.winzo.conformance.MarketCase.Expected;
import com.winzo.conformance.MarketCase.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The oracle of grading, made from the rules: lines by betting half the stake on each of the two neighbouring half
 * lines, ties by handing out the places one by one.
 */
final class NaiveGrader {

    static final List<String> NOT_REGULATION = List.of("OT", "ET");

    private NaiveGrader() {}

    static Expected grade(MarketCase market) {
        String completion = market.result().completion();
        boolean official = List.of("futures", "head_to_head", "forecast", "reverse_forecast", "tricast")
                .contains(market.market().type());
        if (completion.equals("cancelled")) {
            return all(market, "void");
        }
        if (completion.equals("postponed")) {
            Integer delay = market.result().delayHours();
            boolean late = delay != null && delay > (official ? 365 * 24 : 48);
            return late ? all(market, "void") : new Expected(false, null);
        }
        if (completion.equals("played")
                && market.market().type().equals("period")
                && NaivePeriods.wasNotPlayed(market)) {
            return all(market, "void");
        }
        Expected graded = played(market);
        if (completion.equals("abandoned") && !official) {
            return graded.graded() && standsWhenAbandoned(market) ? graded : all(market, "void");
        }
        return graded;
    }

    private static Expected all(MarketCase market, String result) {
        return new Expected(
                true,
                market.market().selections().stream()
                        .map(selection -> new Outcome(result, null))
                        .toList());
    }

    private static Expected played(MarketCase market) {
        List<Outcome> outcomes = new ArrayList<>();
        for (String selection : market.market().selections()) {
            Outcome outcome = outcome(market.market(), selection, market.result());
            if (outcome == null) {
                return new Expected(false, null);
            }
            outcomes.add(outcome);
        }
        return new Expected(true, outcomes);
    }

    private static Outcome outcome(MarketCase.Market market, String selection, MarketCase.Result result) {
        return switch (market.type()) {
            case "futures" -> NaiveRanking.outright(market, selection, result);
            case "head_to_head" -> NaiveRanking.headToHead(market, selection, result);
            case "forecast" -> NaiveRanking.forecast(selection, 2, true, result);
            case "reverse_forecast" -> NaiveRanking.forecast(selection, 2, false, result);
            case "tricast" -> NaiveRanking.forecast(selection, 3, true, result);
            case "race_to_points", "race_to_goals" -> race(market, selection, result);
            case "player_prop", "team_prop" -> statistic(market, selection, result);
            case "prop_bet" -> null;
            default -> {
                int[] points = points(market, result);
                yield points == null ? null : byPoints(market, selection, points, result);
            }
        };
    }

    private static Outcome byPoints(MarketCase.Market market, String side, int[] points, MarketCase.Result result) {
        int home = points[0];
        int away = points[1];
        boolean drawOnOffer = market.selections().contains("draw");
        return switch (market.type()) {
            case "moneyline", "draw_no_bet" -> twoWay(side, home, away);
            case "match_result" -> plain(side.equals(winner(home, away)));
            case "three_way_handicap" -> plain(side.equals(winner(home + Integer.parseInt(market.line()), away)));
            case "winning_margin" -> margin(market, side, home, away);
            case "double_chance" -> plain(List.of(side.split("_or_")).contains(winner(home, away)));
            case "both_to_score" -> plain(side.equals(home > 0 && away > 0 ? "yes" : "no"));
            case "odd_even" -> plain(side.equals((home + away) % 2 == 1 ? "odd" : "even"));
            case "correct_score" -> {
                String score = home + "-" + away;
                yield plain(side.equals(market.selections().contains(score) ? score : "other"));
            }
            case "half_time_full_time" -> {
                int[] half = firstHalf(result);
                yield half == null ? null : plain(side.equals(winner(half[0], half[1]) + "/" + winner(home, away)));
            }
            case "team_total" -> line(side, market.line(), market.subject().equals("home") ? home : away);
            case "point_spread", "asian_handicap" -> line(side, market.line(), home - away);
            case "total_points", "total_goals" -> line(side, market.line(), home + away);
            default -> {
                if (market.line() != null) {
                    yield line(
                            side, market.line(), List.of("over", "under").contains(side) ? home + away : home - away);
                }
                yield drawOnOffer ? plain(side.equals(winner(home, away))) : twoWay(side, home, away);
            }
        };
    }

    private static Outcome statistic(MarketCase.Market market, String side, MarketCase.Result result) {
        if (result.withdrawn() != null && result.withdrawn().contains(market.subject())) {
            return new Outcome("void", null);
        }
        String number = result.statistics() == null ? null : result.statistics().get(market.subject());
        if (number == null) {
            return null;
        }
        if (List.of("yes", "no").contains(side)) {
            BigDecimal needed = new BigDecimal(market.line() == null ? "1" : market.line());
            return plain(side.equals(new BigDecimal(number).compareTo(needed) >= 0 ? "yes" : "no"));
        }
        return line(side, market.line(), Integer.parseInt(number));
    }

    /** Every margin that a name stands for, one by one. */
    private static Outcome margin(MarketCase.Market market, String name, int home, int away) {
        if (home == away && !market.selections().contains("draw")) {
            return new Outcome("push", null);
        }
        String result = winner(home, away) + (home == away ? "" : " " + Math.abs(home - away));
        boolean named =
                market.selections().stream().anyMatch(each -> margins(each).contains(result));
        return plain(name.equals("other") ? !named : margins(name).contains(result));
    }

    private static List<String> margins(String name) {
        if (!name.contains(" ")) {
            return List.of(name);
        }
        String side = name.substring(0, name.indexOf(' ') + 1);
        String[] ends = name.substring(side.length()).replace("+", "-200").split("-");
        List<String> margins = new ArrayList<>();
        for (int margin = Integer.parseInt(ends[0]); margin <= Integer.parseInt(ends[ends.length - 1]); margin++) {
            margins.add(side + margin);
        }
        return margins;
    }

    /** Goes through the periods with the running score; without them there is the end only. */
    private static Outcome race(MarketCase.Market market, String side, MarketCase.Result result) {
        if (result.home() == null) {
            return null;
        }
        boolean goals = market.type().equals("race_to_goals");
        int target = Integer.parseInt(market.line());
        int[] end = goals ? regulation(result) : new int[] {result.home(), result.away()};
        if (Math.max(end[0], end[1]) < target) {
            boolean neither = market.selections().contains("neither");
            return neither ? plain(side.equals("neither")) : new Outcome("push", null);
        }
        List<MarketCase.Period> periods =
                result.periods() == null ? List.of(new MarketCase.Period("all", end[0], end[1])) : result.periods();
        int home = 0;
        int away = 0;
        for (MarketCase.Period period : periods) {
            if (!goals || !NOT_REGULATION.contains(period.name())) {
                home += period.home();
                away += period.away();
            }
            if (home >= target || away >= target) {
                String first = home >= target ? "home" : "away";
                return side.equals("neither")
                        ? plain(false)
                        : home >= target && away >= target ? null : plain(side.equals(first));
            }
        }
        return null;
    }

    /** Half of the stake on the line a quarter below, half on the one a quarter above; on other lines both are one. */
    private static Outcome line(String side, String line, int number) {
        BigDecimal exact = new BigDecimal(line);
        boolean quarter = exact.remainder(new BigDecimal("0.5")).signum() != 0;
        BigDecimal step = quarter ? new BigDecimal("0.25") : BigDecimal.ZERO;
        String one = onePart(side, exact.subtract(step), number);
        String other = onePart(side, exact.add(step), number);
        if (one.equals(other)) {
            return new Outcome(one, null);
        }
        List<String> both = List.of(one, other);
        return new Outcome(both.contains("win") ? "half_win" : "half_loss", null);
    }

    private static String onePart(String side, BigDecimal line, int number) {
        BigDecimal result = BigDecimal.valueOf(number);
        int ahead = switch (side) {
            case "home" -> result.add(line).signum();
            case "away" -> -result.add(line).signum();
            case "over" -> result.compareTo(line);
            case "under" -> line.compareTo(result);
            default -> throw new IllegalArgumentException(side);
        };
        return ahead > 0 ? "win" : ahead < 0 ? "loss" : "push";
    }

    private static Outcome twoWay(String side, int home, int away) {
        return home == away ? new Outcome("push", null) : plain(side.equals(winner(home, away)));
    }

    private static String winner(int home, int away) {
        return home > away ? "home" : home < away ? "away" : "draw";
    }

    static Outcome plain(boolean won) {
        return new Outcome(won ? "win" : "loss", null);
    }

    private static int[] points(MarketCase.Market market, MarketCase.Result result) {
        if (result.home() == null) {
            return null;
        }
        boolean noDraw = !market.selections().contains("draw");
        return switch (market.type()) {
            case "winning_margin" -> noDraw ? new int[] {result.home(), result.away()} : regulation(result);
            case "first_half" -> firstHalf(result);
            case "first_quarter" -> period(result, "Q1");
            case "period" -> together(market.subject(), result);
            case "moneyline", "point_spread", "total_points", "team_total", "odd_even" ->
                new int[] {result.home(), result.away()};
            default -> regulation(result);
        };
    }

    private static int[] together(String names, MarketCase.Result result) {
        int[] sum = null;
        for (String name : names.split("[+]")) {
            int[] points = period(result, name);
            if (points == null && !NOT_REGULATION.contains(name)) {
                return null;
            }
            if (points != null) {
                sum = sum == null ? points : new int[] {sum[0] + points[0], sum[1] + points[1]};
            }
        }
        return sum;
    }

    private static int[] regulation(MarketCase.Result result) {
        int home = result.home();
        int away = result.away();
        for (String name : NOT_REGULATION) {
            int[] more = period(result, name);
            home -= more == null ? 0 : more[0];
            away -= more == null ? 0 : more[1];
        }
        return new int[] {home, away};
    }

    private static int[] firstHalf(MarketCase.Result result) {
        int[] first = period(result, "Q1");
        int[] second = period(result, "Q2");
        return first != null && second != null
                ? new int[] {first[0] + second[0], first[1] + second[1]}
                : period(result, "H1");
    }

    static int[] period(MarketCase.Result result, String name) {
        if (result.periods() != null) {
            for (MarketCase.Period period : result.periods()) {
                if (period.name().equals(name)) {
                    return new int[] {period.home(), period.away()};
                }
            }
        }
        return null;
    }

    /** What play had decided before it broke off. */
    private static boolean standsWhenAbandoned(MarketCase market) {
        String in = market.result().abandonedIn();
        String type = market.market().type();
        int[] points = points(market.market(), market.result());
        return switch (type) {
            case "first_half" ->
                List.of("H2", "Q3", "Q4", "OT", "ET").contains(String.valueOf(in)) || isOver(market.market(), points);
            case "first_quarter" ->
                List.of("Q2", "Q3", "Q4", "OT").contains(String.valueOf(in)) || isOver(market.market(), points);
            case "period" ->
                in != null && finished(market.result(), in).containsAll(named(market.market()))
                        || isOver(market.market(), points);
            case "correct_score" -> noneToCome(market.market(), points);
            case "race_to_points", "race_to_goals" ->
                Math.max(market.result().home(), market.result().away())
                        >= Integer.parseInt(market.market().line());
            case "both_to_score" -> points != null && points[0] > 0 && points[1] > 0;
            case "total_points", "total_goals" -> isWon(market.market().line(), points[0] + points[1]);
            case "team_total" ->
                isWon(
                        market.market().line(),
                        Map.of("home", points[0], "away", points[1])
                                .get(market.market().subject()));
            default -> false;
        };
    }

    static List<String> named(MarketCase.Market market) {
        return List.of(market.subject().split("[+]"));
    }

    /** The periods before the one that play broke off in. */
    private static List<String> finished(MarketCase.Result result, String in) {
        List<String> finished = new ArrayList<>();
        for (MarketCase.Period period : result.periods()) {
            if (period.name().equals(in)) {
                break;
            }
            finished.add(period.name());
        }
        return finished;
    }

    private static boolean isOver(MarketCase.Market market, int[] points) {
        return market.selections().contains("over") && isWon(market.line(), points[0] + points[1]);
    }

    /** Plays on: adds goals and looks whether a score with a name can still come. */
    private static boolean noneToCome(MarketCase.Market market, int[] points) {
        for (int home = points[0]; home < points[0] + 20; home++) {
            for (int away = points[1]; away < points[1] + 20; away++) {
                if (market.selections().contains(home + "-" + away)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isWon(String line, int points) {
        return line("over", line, points).result().equals("win");
    }
}
