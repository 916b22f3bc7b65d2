package com.winzo.betting.domain;

import com.winzo.kernel.BetType;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import com.winzo.kernel.OddsPolicy;
import com.winzo.kernel.Rational;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a customer wants to bet; one that exists follows the grammar.
 *
 * @param picks in the customer's order, no selection twice
 * @param stake of one line, above zero
 * @param minOdds the least that the odds of all picks together may come to, or null
 */
public record Slip(BetType type, List<Pick> picks, Money stake, OddsPolicy policy, BigDecimal minOdds) {

    /** Most selections on one slip. */
    public static final int PICKS_MAX = 20;

    private static final int PARLAY_PICKS_MIN = 2;

    /**
     * @throws BusinessException {@code VAL_003} against the grammar
     */
    public Slip {
        picks = List.copyOf(picks);
        checkSize(type, picks.size());
        Set<Object> seen = new HashSet<>();
        for (Pick pick : picks) {
            if (!seen.add(pick.selectionId())) {
                throw BusinessException.outOfRange("selections", "A selection is given twice.");
            }
        }
        if (!stake.isPositive()) {
            throw BusinessException.outOfRange("stake", "The stake must be above zero.");
        }
        if (minOdds != null && minOdds.compareTo(BigDecimal.ONE) < 0) {
            throw BusinessException.outOfRange("minOdds", "minOdds is a decimal price, at least 1.");
        }
    }

    /** How many single bets the slip consists of, each at the stake. */
    public int lines() {
        return 1;
    }

    /**
     * What one unit of stake on every line returns if all picks win at these odds, exactly.
     *
     * @param odds one for each pick, in their order
     */
    public Rational fullReturn(List<Odds> odds) {
        return odds.stream().map(Rational::of).reduce(Rational.ONE, Rational::times);
    }

    public Money totalStake() {
        return stake.times(lines());
    }

    private static void checkSize(BetType type, int picks) {
        switch (type) {
            case SINGLE -> {
                if (picks != 1) {
                    throw BusinessException.outOfRange("selections", "A single has exactly one selection.");
                }
            }
            case PARLAY -> {
                if (picks < PARLAY_PICKS_MIN || picks > PICKS_MAX) {
                    throw BusinessException.outOfRange(
                            "selections", "A parlay has " + PARLAY_PICKS_MIN + " to " + PICKS_MAX + " selections.");
                }
            }
            case SYSTEM -> throw BusinessException.outOfRange("betType", "System bets are not offered yet.");
        }
    }
}
