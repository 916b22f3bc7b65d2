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
 * @param flags what to look at before the account is trusted: {@code same_person} when its holder has another one
 * @param updatedAt when anything of the account changed last
 */
public record AccountStanding(
        AccountId id,
        String username,
        AccountStatus status,
        List<Role> roles,
        List<String> flags,
        Instant createdAt,
        Instant updatedAt) {

    public AccountStanding {
        roles = List.copyOf(roles);
        flags = List.copyOf(flags);
    }
}
