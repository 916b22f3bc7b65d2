package com.winzo.betting.internal;

import com.winzo.betting.domain.FreeStake;
import com.winzo.betting.repository.FreeBetRepository.FreeBet;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The free bets that the slips of a group name, and which of them the group has used. For one thread. */
final class FreeStakes {

    private final Map<UUID, FreeBet> known;
    private final Set<UUID> used = new HashSet<>();

    FreeStakes(Map<UUID, FreeBet> known) {
        this.known = known;
    }

    /**
     * @param id the free bet that a slip names, or null
     * @return null where it names none
     * @throws BusinessException {@code VAL_004} unless it is the customer's, {@code BET_012} when it is used or expired
     */
    FreeStake of(AccountId customer, UUID id, Instant now) {
        if (id == null) {
            return null;
        }
        FreeBet bet = known.get(id);
        if (bet == null || !bet.accountId().equals(customer)) {
            throw BusinessException.notFound("free bet", id);
        }
        boolean isUsed = bet.betId() != null || used.contains(id);
        if (isUsed || !now.isBefore(bet.expiresAt())) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("freeBetId", id);
            details.put("betId", bet.betId());
            details.put("expiresAt", bet.expiresAt());
            throw new BusinessException(
                    ErrorCode.FREE_BET_UNUSABLE,
                    isUsed ? "The free bet has been used." : "The free bet has expired.",
                    details);
        }
        return new FreeStake(bet.kind(), bet.stake());
    }

    void take(UUID id) {
        used.add(id);
    }
}
