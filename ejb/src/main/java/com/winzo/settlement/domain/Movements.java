package com.winzo.settlement.domain;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the money of a group of settlements moves.
 *
 * <p>A correction takes back what was paid too much, but never more than is there: a customer's balance is never
 * negative. What is missing is booked as an adjustment in the customer's favour right before the money is taken, so the
 * account of bets stays exact and the house's adjustments carry what the customer owes. When a later correction of the same
 * bet pays the customer, that debt is paid off first.
 */
public final class Movements {

    private Movements() {}

    /**
     * @param due what each bet is owed, negative when paid too much; in the order of posting
     * @param balances in minor units, of every customer who owes
     * @param owed what earlier corrections of a bet could not take back, where there is any
     * @return for each bet, in the same order, the part that cannot be taken back; negative for what is paid off
     */
    public static long[] shortfalls(List<Due> due, Map<AccountId, Long> balances, Map<BetId, Long> owed) {
        Map<AccountId, Long> available = new HashMap<>(balances);
        long[] shortfalls = new long[due.size()];
        for (int i = 0; i < shortfalls.length; i++) {
            Due each = due.get(i);
            if (each.amountMinor() > 0) {
                shortfalls[i] = -Math.min(each.amountMinor(), owed.getOrDefault(each.betId(), 0L));
            }
            Long before = available.get(each.accountId());
            if (before == null) {
                if (each.amountMinor() < 0) {
                    throw new IllegalArgumentException("no balance of " + each.accountId());
                }
                continue;
            }
            long after = Math.addExact(before, each.amountMinor());
            if (after < 0 && each.amountMinor() < 0) {
                shortfalls[i] = -after;
            }
            available.put(each.accountId(), after + shortfalls[i]);
        }
        return shortfalls;
    }

    /** @param amountMinor in minor units; negative when the customer was paid too much */
    public record Due(BetId betId, AccountId accountId, long amountMinor) {}
}
