package com.winzo.betting.domain;

import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.Money;
import java.util.List;

/**
 * The decision about a slip.
 *
 * @param violated every violated condition, the one that names the refusal first; empty when the bet is good
 * @param caps how far each condition on the stake lets it go, binding or not
 * @param largestStake the largest stake a line could have under all of them, zero when none would do
 * @param potentialWin the full return if every pick wins at the odds on offer; null when it is beyond all limits
 */
public record Verdict(
        List<Constraint> violated, List<StakeCap> caps, Money totalStake, Money largestStake, Money potentialWin) {

    public Verdict {
        violated = List.copyOf(violated);
        caps = List.copyOf(caps);
    }

    /** What stands against the slip at any stake. */
    public List<Constraint> obstacles() {
        return violated.stream()
                .filter(constraint -> constraint.code() != ErrorCode.INSUFFICIENT_BALANCE
                        && constraint.code() != ErrorCode.LIMIT_EXCEEDED)
                .toList();
    }

    /** The largest stake of a line that the house takes, whatever the customer has. */
    public Money largestTaken() {
        return caps.stream()
                .filter(cap -> cap.code() != ErrorCode.INSUFFICIENT_BALANCE)
                .map(StakeCap::maxStake)
                .min(Money::compareTo)
                .orElse(largestStake);
    }

    public boolean accepted() {
        return violated.isEmpty();
    }
}
