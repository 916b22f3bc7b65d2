package com.winzo.platform.api;

import com.winzo.kernel.AccountId;
import java.util.Set;

/**
 * Who asks, and how surely that is known.
 *
 * @param accountId the authenticated account, or the API key
 * @param username its name, for logs and audit
 * @param roles its roles at the time of the request
 * @param permissions what it may do, at most what its roles permit
 */
public record Caller(
        AccountId accountId, String username, Set<Role> roles, Set<Permission> permissions, Assurance assurance) {

    public Caller {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** A machine, which has not logged in. */
    public Caller(AccountId accountId, String username, Set<Role> roles, Set<Permission> permissions) {
        this(accountId, username, roles, permissions, Assurance.NONE);
    }

    /** Somebody with a login: everything that the roles permit, or nothing but to set up a second factor. */
    public static Caller of(AccountId accountId, String username, Set<Role> roles, Assurance assurance) {
        Set<Permission> permissions = assurance.mustEnrol() ? Permission.TO_ENROL : Permission.of(roles);
        return new Caller(accountId, username, roles, permissions, assurance);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
