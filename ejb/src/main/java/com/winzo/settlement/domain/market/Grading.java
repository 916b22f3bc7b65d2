package com.winzo.settlement.domain.market;

import com.winzo.kernel.SelectionResult;
import com.winzo.settlement.domain.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the result of an event makes of a market, whether the event ended as planned or not. */
public final class Grading {

    private Grading() {}

    /**
     * @return the outcome of each selection; nothing when the facts do not decide such a market, or not yet
     */
    public static Optional<Map<Choice, Outcome>> of(MarketTerms terms, Facts facts) {
        MarketRule rule = MarketRules.of(terms.type());
        return switch (fate(rule, terms, facts)) {
            case VOID -> Optional.of(all(terms, Outcome.of(SelectionResult.VOID)));
            case WAIT -> Optional.empty();
            case GRADE -> graded(rule, terms, facts);
        };
    }

    private static Fate fate(MarketRule rule, MarketTerms terms, Facts facts) {
        boolean known = rule.needs(terms).stream().allMatch(facts::has);
        return switch (facts.completion()) {
            case Completion.Played played ->
                rule.didNotTakePlace(terms, facts) ? Fate.VOID : known ? Fate.GRADE : Fate.WAIT;
            case Completion.Cancelled cancelled -> Fate.VOID;
            case Completion.Postponed postponed -> isTooLate(postponed, rule.policy()) ? Fate.VOID : Fate.WAIT;
            case Completion.Abandoned abandoned ->
                switch (rule.policy().whenAbandoned()) {
                    case OFFICIAL_STANDS -> known ? Fate.GRADE : Fate.WAIT;
                    case DECIDED_STANDS -> known && rule.isDecided(terms, facts) ? Fate.GRADE : Fate.VOID;
                };
        };
    }

    private static boolean isTooLate(Completion.Postponed postponed, Policy policy) {
        return postponed.delay() != null && postponed.delay().compareTo(policy.postponedMax()) > 0;
    }

    private static Optional<Map<Choice, Outcome>> graded(MarketRule rule, MarketTerms terms, Facts facts) {
        Map<Choice, Outcome> outcomes = new LinkedHashMap<>();
        for (Choice choice : terms.choices()) {
            rule.grade(terms, choice, facts).ifPresent(outcome -> outcomes.put(choice, outcome));
        }
        return outcomes.keySet().containsAll(terms.choices()) ? Optional.of(outcomes) : Optional.empty();
    }

    private static Map<Choice, Outcome> all(MarketTerms terms, Outcome outcome) {
        Map<Choice, Outcome> outcomes = new LinkedHashMap<>();
        terms.choices().forEach(choice -> outcomes.put(choice, outcome));
        return outcomes;
    }

    private enum Fate {
        GRADE,
        VOID,
        WAIT
    }
}
