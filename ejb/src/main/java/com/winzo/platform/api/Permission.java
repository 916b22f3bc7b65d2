package com.winzo.platform.api;

import static com.winzo.platform.api.Role.ADMIN;
import static com.winzo.platform.api.Role.MODERATOR;
import static com.winzo.platform.api.Role.REGULATOR;
import static com.winzo.platform.api.Role.SERVICE;
import static com.winzo.platform.api.Role.SUPPORT;
import static com.winzo.platform.api.Role.TRADER;
import static com.winzo.platform.api.Role.USER;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody may do, and which roles may do it: this is the only place that grants anything.
 *
 * <p>What {@code SERVICE} may is what an API key can be given; each key has a part of it.
 */
public enum Permission {
    // Everybody's own account.
    PROFILE_READ(USER, SUPPORT, MODERATOR, TRADER, ADMIN, REGULATOR),
    PROFILE_CHANGE(USER, SUPPORT, MODERATOR, TRADER, ADMIN, REGULATOR),
    SESSION_MANAGE(USER, SUPPORT, MODERATOR, TRADER, ADMIN, REGULATOR),
    NOTIFICATION_READ(USER, SUPPORT, MODERATOR, TRADER, ADMIN, REGULATOR),
    FACTOR_MANAGE(USER, SUPPORT, MODERATOR, TRADER, ADMIN, REGULATOR),

    // Customers.
    SELF_EXCLUDE(USER),
    ACCOUNT_WAKE(USER),
    OWN_LIMIT_SET(USER),
    BET_PLACE(USER),
    BET_READ(USER),
    WALLET_READ(USER),
    PAYMENT_MAKE(USER),
    PAYMENT_READ(USER),

    // The trading desk, and feeds.
    CATALOGUE_WRITE(TRADER, ADMIN, SERVICE),
    MARKET_READ(TRADER, ADMIN, SERVICE),
    PRICE_WRITE(TRADER, ADMIN, SERVICE),
    RESULT_WRITE(TRADER, ADMIN, SERVICE),
    LIABILITY_LIMIT_WRITE(TRADER, ADMIN, SERVICE),
    CUSTOMER_LIMIT_WRITE(TRADER, ADMIN),
    CUSTOMER_LIMIT_READ(SUPPORT, MODERATOR, TRADER, ADMIN, REGULATOR),
    EXPOSURE_READ(TRADER, ADMIN, SERVICE),
    REFERRAL_READ(TRADER, ADMIN, SERVICE),

    // Other people's accounts.
    ACCOUNT_READ(SUPPORT, MODERATOR, ADMIN),
    ACCOUNT_STATUS_CHANGE(MODERATOR, ADMIN),
    FACTOR_RESET(SUPPORT, ADMIN),
    FREE_BET_GRANT(SUPPORT, ADMIN),
    BET_INSPECT(SUPPORT, MODERATOR, TRADER, ADMIN, REGULATOR),

    // The house.
    APPROVAL_GIVE(TRADER, ADMIN),
    JOB_READ(ADMIN),
    JOB_RUN(ADMIN),
    BOOKS_PROVE(ADMIN, REGULATOR),
    AUDIT_READ(ADMIN, REGULATOR),
    API_KEY_MANAGE(ADMIN),
    SIGNING_KEY_MANAGE(ADMIN),
    ROLE_GRANT(ADMIN),
    ACCESS_RULE_MANAGE(ADMIN),
    RULES_MANAGE(ADMIN),
    MAIL_READ(ADMIN),
    PERSONAL_DATA_READ(ADMIN);

    /** What staff may do who have yet to set up a second factor: that, and leave. */
    static final Set<Permission> TO_ENROL = Set.of(FACTOR_MANAGE, SESSION_MANAGE);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Everything that at least one of the roles may do. */
    public static Set<Permission> of(Collection<Role> roles) {
        EnumSet<Permission> granted = EnumSet.noneOf(Permission.class);
        for (Permission permission : values()) {
            if (!Collections.disjoint(permission.roles, roles)) {
                granted.add(permission);
            }
        }
        return granted;
    }

    public boolean isGrantedTo(Role role) {
        return roles.contains(role);
    }

    /** As clients write it, for example {@code price_write}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
