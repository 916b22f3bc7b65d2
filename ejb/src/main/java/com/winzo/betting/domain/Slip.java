package com.winzo.betting.domain;

import com.winzo.kernel.BetType;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.Money;
import com.winzo.kernel.OddsPolicy;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.StakeKind;
import com.winzo.kernel.lines.Bonus;
import com.winzo.kernel.lines.Lines;
import com.winzo.kernel.lines.Teaser;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a customer wants to bet; one that exists follows the grammar.
 *
 * @param lines how the picks make lines
 * @param eachWay whether every line is also staked to be placed
 * @param teaser the teaser, or null for any other bet; it is a parlay whose lines are moved
 * @param picks in the customer's order, no selection twice
 * @param stake of one line of one part, above zero
 * @param minOdds the least that a unit of all stakes may return if all picks win, or null
 * @param free the stake of a free bet, or null where the customer pays
 * @param bonus what the house adds
 */
public record Slip(
        BetType type,
        Lines lines,
        boolean eachWay,
        Teaser teaser,
        List<Pick> picks,
        Money stake,
        OddsPolicy policy,
        BigDecimal minOdds,
        FreeStake free,
        Bonus bonus) {

    /** Most selections on one slip. */
    public static final int PICKS_MAX = Lines.PICKS_MAX;

    /**
     * @throws BusinessException {@code VAL_003} against the grammar
     */
    public Slip {
        picks = List.copyOf(picks);
        checkType(type, lines, picks.size());
        checkTeaser(teaser, type, eachWay, picks.size());
        Set<SelectionId> seen = new HashSet<>();
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

    /** A slip that the customer pays for, and to which nothing is added. */
    public Slip(
            BetType type,
            Lines lines,
            boolean eachWay,
            Teaser teaser,
            List<Pick> picks,
            Money stake,
            OddsPolicy policy,
            BigDecimal minOdds) {
        this(type, lines, eachWay, teaser, picks, stake, policy, minOdds, null, Bonus.NONE);
    }

    /** Whether the house pays the stake. */
    public boolean isFree() {
        return free != null;
    }

    /** What the stake is made of. */
    public StakeKind stakeKind() {
        return isFree() ? free.kind() : StakeKind.CASH;
    }

    /** How many times the stake is paid. */
    public int stakes() {
        return eachWay ? 2 * lines.count() : lines.count();
    }

    public Money totalStake() {
        return stake.times(stakes());
    }

    private static void checkType(BetType type, Lines lines, int picks) {
        if (lines.picks() != picks) {
            throw BusinessException.outOfRange("selections", "These lines take " + lines.picks() + " selections.");
        }
        boolean together = lines.equals(Lines.together(picks));
        boolean fits = switch (type) {
            case SINGLE -> together && picks == 1;
            case PARLAY -> together && picks > 1;
            case SYSTEM -> picks > 1;
        };
        if (!fits) {
            throw BusinessException.outOfRange(
                    "selections", "A single has one selection, a parlay or a system 2 to " + PICKS_MAX + ".");
        }
    }

    private static void checkTeaser(Teaser teaser, BetType type, boolean eachWay, int picks) {
        if (teaser != null && (type != BetType.PARLAY || eachWay || picks > teaser.legsMax())) {
            throw BusinessException.outOfRange(
                    "teaser", "A teaser is a parlay of up to " + teaser.legsMax() + " selections, not each-way.");
        }
    }
}
