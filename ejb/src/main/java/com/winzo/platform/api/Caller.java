package com.winzo.platform.api;

import com.winzo.kernel.AccountId;
import java.util.Set;

/**
 * Who asks.
 *
 * @param accountId the authenticated account, or the API key
 * @param username its name, for logs and audit
 * @param roles its roles at the time of the request
 * @param permissions what it may do, at most what its roles permit
 */
public record Caller(AccountId accountId, String username, Set<Role> roles, Set<Permission> permissions) {

    public Caller {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** Somebody with everything that the roles permit. */
    public Caller(AccountId accountId, String username, Set<Role> roles) {
        this(accountId, username, roles, Permission.of(roles));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
