package com.winzo.betting.domain;

import com.winzo.kernel.Money;
import java.util.List;

/**
 * The decision about a slip.
 *
 * @param violated every violated condition, the one that names the refusal first; empty when the bet is good
 * @param largestStake the largest stake a line could have under balance and limits, zero when none would do
 * @param potentialWin the full return if every pick wins at the odds on offer; null when it is beyond all limits
 */
public record Verdict(List<Constraint> violated, Money totalStake, Money largestStake, Money potentialWin) {

    public Verdict {
        violated = List.copyOf(violated);
    }

    public boolean accepted() {
        return violated.isEmpty();
    }
}
