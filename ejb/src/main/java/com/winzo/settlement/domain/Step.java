package com.winzo.settlement.domain;

import java.util.List;

/**
 * A step of a derivation: which rule came to which value, and from what. The root is the amount that a bet pays.
 *
 * @param rule its id
 * @param version of the rule
 * @param text what it is about, for people
 * @param value an exact fraction such as {@code 191/100}; whole numbers without a stroke; amounts in minor units
 * @param parts what the value was made of
 */
public record Step(String rule, int version, String text, String value, List<Step> parts) {

    public Step {
        parts = List.copyOf(parts);
    }

    static Step of(Rule rule, String text, Object value, List<Step> parts) {
        return new Step(rule.id(), Rule.FIRST_VERSION, text, value.toString(), parts);
    }

    static Step of(Rule rule, Object value, List<Step> parts) {
        return of(rule, rule.text(), value, parts);
    }

    /** The same steps with the versions that the rules have in a book. */
    public Step under(RuleBook rules) {
        return new Step(
                rule,
                rules.versionOf(rule),
                text,
                value,
                parts.stream().map(part -> part.under(rules)).toList());
    }
}
