package com.winzo.account.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.AccountStatus;
import com.winzo.platform.api.Role;
import java.time.Instant;
import java.util.List;

/**
 * What staff see of an account; nothing of the person behind it.
 *
 * @param roles in the order of {@link Role}
 * @param flags what to look at before the account is trusted: {@code same_person} when its holder has another one, {@code same_device}
 *     and {@code same_instrument} when another is used with the same
 * @param related the accounts that the flags are about, the newest first
 * @param updatedAt when anything of the account changed last
 * @param excludedUntil before when nobody lifts its self-exclusion; null without one, and for one that has no end
 * @param timeOutUntil when the holder's break from betting ends; null without one
 * @param differentPerson whether staff have found that the holder is none of those who share the name and date of birth
 */
public record AccountStanding(
        AccountId id,
        String username,
        AccountStatus status,
        List<Role> roles,
        List<String> flags,
        List<AccountFlag> related,
        Instant createdAt,
        Instant updatedAt,
        Instant excludedUntil,
        Instant timeOutUntil,
        boolean differentPerson) {

    public AccountStanding {
        roles = List.copyOf(roles);
        flags = List.copyOf(flags);
        related = List.copyOf(related);
    }
}
