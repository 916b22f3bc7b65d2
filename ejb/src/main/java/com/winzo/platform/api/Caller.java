package com.winzo.platform.api;

import com.winzo.kernel.AccountId;
import java.util.Set;

/**
 * Who asks.
 *
 * @param accountId the authenticated account
 * @param username its name, for logs and audit
 * @param roles its roles at the time of the request
 */
public record Caller(AccountId accountId, String username, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
