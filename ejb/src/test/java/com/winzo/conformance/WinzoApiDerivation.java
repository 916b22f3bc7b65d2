package com.winzo.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The derivation of a bet as Winzo publishes it: adds every step up anew, and finds the values that the kit knows.
 *
 * <p>Amounts are in minor units; everything below them counts stakes.
 */
final class WinzoApiDerivation {

    private static final Set<String> LINES = Set.of(
            "lines.folds", "lines.up_and_down", "lines.win_reverse", "lines.if_win", "lines.if_action", "lines.teaser");

    private final JsonNode total;
    private final long stakeMinor;

    private WinzoApiDerivation(JsonNode total, long stakeMinor) {
        this.total = total;
        this.stakeMinor = stakeMinor;
    }

    /** @throws IOException when a step is not what its parts come to */
    static WinzoApiDerivation of(JsonNode total, long stakeMinor) throws IOException {
        WinzoApiDerivation derivation = new WinzoApiDerivation(total, stakeMinor);
        derivation.check(total);
        return derivation;
    }

    /** The return before rounding and capping. */
    String exactMinor() {
        return first(total, "bet.stakes").path("value").asText();
    }

    /** What each leg multiplies its lines by, in the win or in the place part; null where there is no such part. */
    List<String> factors(String part) {
        JsonNode found = first(total, part);
        if (found == null) {
            return null;
        }
        List<String> factors = new ArrayList<>();
        for (JsonNode step : found.path("parts")) {
            if (rule(step).startsWith("leg.")) {
                factors.add(step.path("value").asText());
            }
        }
        return factors;
    }

    private void check(JsonNode step) throws IOException {
        for (JsonNode part : step.path("parts")) {
            check(part);
        }
        Q expected = expected(step);
        if (expected != null && expected.compareTo(value(step)) != 0) {
            throw new IOException("adds up to " + expected.text() + ": " + step);
        }
    }

    /** What the parts of a step come to; null for those that tell what they are made of but no calculation. */
    private Q expected(JsonNode step) {
        JsonNode parts = step.path("parts");
        return switch (rule(step)) {
            case "bet.total" -> value(parts.get(0));
            case "bet.payout_max" -> value(step).smaller(value(parts.get(0)));
            case "bet.rounding" -> Q.of(value(parts.get(0)).roundHalfUp().longValueExact());
            case "bet.stakes" -> sum(parts, Set.of()).times(Q.of(stakeMinor));
            case "bet.win_part", "bet.place_part" -> sum(parts, LINES);
            case "lines.folds", "lines.up_and_down", "lines.win_reverse", "lines.if_win", "lines.if_action" ->
                parts.isEmpty() ? null : sum(parts, Set.of("line"));
            case "leg.win", "leg.placed" -> value(parts.get(0));
            case "leg.half_win" -> value(parts.get(0)).plus(Q.ONE).times(Q.of("1/2"));
            case "price.rule_4" ->
                value(parts.get(0)).minus(Q.ONE).times(percentLeft(step)).plus(Q.ONE);
            default -> fixed(rule(step));
        };
    }

    private static Q fixed(String rule) {
        return Map.of(
                        "leg.loss",
                        Q.ZERO,
                        "leg.open",
                        Q.ZERO,
                        "leg.push",
                        Q.ONE,
                        "leg.void",
                        Q.ONE,
                        "leg.half_loss",
                        Q.of("1/2"))
                .get(rule);
    }

    private static Q percentLeft(JsonNode ruleFour) {
        String text = ruleFour.path("text").asText();
        int percent = Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1, text.length() - 1));
        return Q.of(100L - percent + "/100");
    }

    /** @param rules only steps of these; all if empty. What a free bet keeps is taken off. */
    private static Q sum(JsonNode parts, Set<String> rules) {
        Q sum = Q.ZERO;
        for (JsonNode part : parts) {
            if (rules.isEmpty() || rules.contains(rule(part))) {
                sum = rule(part).equals("bet.free") ? sum.minus(value(part)) : sum.plus(value(part));
            }
        }
        return sum;
    }

    private static JsonNode first(JsonNode step, String rule) {
        if (rule(step).equals(rule)) {
            return step;
        }
        for (JsonNode part : step.path("parts")) {
            JsonNode found = first(part, rule);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Q value(JsonNode step) {
        return Q.of(step.path("value").asText());
    }

    private static String rule(JsonNode step) {
        return step.path("rule").asText();
    }
}
