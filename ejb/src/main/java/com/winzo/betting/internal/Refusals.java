package com.winzo.betting.internal;

import com.winzo.betting.domain.Constraint;
import com.winzo.betting.domain.Verdict;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a verdict into the refusal that clients see.
 *
 * <p>{@code details.constraints} lists every violated condition; beside it stand the facts of the one that names the
 * refusal.
 */
public final class Refusals {

    private Refusals() {}

    public static BusinessException of(Verdict verdict) {
        return of(verdict, verdict.violated());
    }

    /** A refusal for some of what is violated. */
    static BusinessException of(Verdict verdict, List<Constraint> violated) {
        ErrorCode code = violated.getFirst().code();
        List<Map<String, Object>> sameCode = violated.stream()
                .filter(constraint -> constraint.code() == code)
                .map(Constraint::facts)
                .toList();
        Map<String, Object> details = new LinkedHashMap<>();
        switch (code) {
            case ODDS_CHANGED -> details.put("selections", sameCode);
            case MARKET_CLOSED -> details.put("markets", sameCode);
            default -> details.putAll(sameCode.getFirst());
        }
        details.put("maxStake", verdict.largestStake());
        details.put("constraints", constraints(violated));
        return new BusinessException(code, message(code), details);
    }

    private static List<Map<String, Object>> constraints(List<Constraint> violated) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Constraint constraint : violated) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("code", constraint.code().wireCode());
            entry.put("constraint", constraint.name());
            entry.put("slack", constraint.slack());
            entry.putAll(constraint.facts());
            all.add(entry);
        }
        return all;
    }

    private static String message(ErrorCode code) {
        return switch (code) {
            case RELATED_SELECTIONS -> "Selections of the same event cannot be combined.";
            case MARKET_CLOSED -> "A market is closed for betting.";
            case ODDS_CHANGED -> "The odds have changed.";
            case INSUFFICIENT_BALANCE -> "The balance does not cover the stake.";
            case OUT_OF_RANGE -> "This kind of bet is not offered on one of the selections.";
            case LIMIT_EXCEEDED -> "The bet is outside the limits.";
            default -> throw new IllegalArgumentException("not a refusal of a bet: " + code);
        };
    }
}
