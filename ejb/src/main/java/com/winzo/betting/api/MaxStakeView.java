package com.winzo.betting.api;

import com.winzo.kernel.Odds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How much can be staked on a slip now, amounts in major units.
 *
 * @param maxStake the largest stake of a line that placement takes; zero when it takes none
 * @param minStake the least stake of a line
 * @param maxTotalStake the largest stake times the stakes of the bet
 * @param acceptedOdds in the order of the slip
 * @param constraints every condition on the stake, and all that stands against the slip at any stake
 */
public record MaxStakeView(
        BigDecimal maxStake,
        BigDecimal minStake,
        BigDecimal maxTotalStake,
        int lines,
        String currency,
        List<Odds> acceptedOdds,
        BigDecimal balance,
        List<StakeConstraint> constraints) {

    public MaxStakeView {
        acceptedOdds = List.copyOf(acceptedOdds);
        constraints = List.copyOf(constraints);
    }

    /**
     * @param code of the refusal of a larger stake
     * @param constraint which condition: balance, max_stake, max_payout, market_liability, market_open, odds, …
     * @param maxStake the largest stake of a line under this condition alone
     * @param slack how much more than the answer it would allow; negative, or null, for what stands against any stake
     * @param binding whether a larger stake would violate it
     * @param facts what it follows from
     */
    public record StakeConstraint(
            String code,
            String constraint,
            BigDecimal maxStake,
            BigDecimal slack,
            boolean binding,
            Map<String, Object> facts) {}
}
