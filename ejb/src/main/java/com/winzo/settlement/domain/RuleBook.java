package com.winzo.settlement.domain;

import java.util.List;

/**
 * A version of the rules of settlement. A bet is settled for ever by the one that was in force when it was struck; a changed
 * rule is another version here, and no version that bets have been struck under ever changes.
 *
 * @param version counts them from 1
 * @param summary what is different about it, for people
 */
public record RuleBook(int version, String summary, RuleFour ruleFour, TeaserTies teaserTies) {

    private static final List<RuleBook> ALL = List.of(
            new RuleBook(
                    1,
                    "Rule 4 takes off up to 90 percent of the winnings, 5 percent too.",
                    RuleFour.FULL,
                    TeaserTies.REDUCE),
            new RuleBook(
                    2,
                    "As 1, but a total Rule 4 deduction of 5 percent is let off.",
                    RuleFour.WAIVING_FIVE,
                    TeaserTies.REDUCE),
            new RuleBook(3, "As 2, but Rule 4 takes off 75 percent at most.", RuleFour.UP_TO_75, TeaserTies.REDUCE),
            new RuleBook(4, "As 1, but a push loses a teaser.", RuleFour.FULL, TeaserTies.LOSE));

    private static final int SECOND_VERSION = 2;

    /** Every version there is, the first one first. */
    public static List<RuleBook> all() {
        return ALL;
    }

    public static boolean exists(int version) {
        return version >= 1 && version <= ALL.size();
    }

    /** @throws IndexOutOfBoundsException for a version that does not exist */
    public static RuleBook of(int version) {
        return ALL.get(version - 1);
    }

    /** Which version of a rule, given by its id, stands in this book. */
    int versionOf(String rule) {
        if (rule.equals(Rule.PRICE_RULE_FOUR.id())) {
            return ruleFour.version();
        }
        return rule.equals(Rule.LINES_TEASER.id()) && teaserTies == TeaserTies.LOSE
                ? SECOND_VERSION
                : Rule.FIRST_VERSION;
    }
}
