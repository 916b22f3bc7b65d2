package com.winzo.account.internal;

import com.winzo.account.api.AccountStanding;
import com.winzo.account.api.RoleChange;
import com.winzo.account.model.Account;
import com.winzo.account.repository.AccountRepository;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.Callers;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes staff of people, and people of staff. One change at a time over all nodes, so that an administrator always remains. */
@ApplicationScoped
public class RoleDesk {

    /** Customers register, and machines have keys. */
    private static final Set<Role> OF_STAFF =
            EnumSet.of(Role.SUPPORT, Role.MODERATOR, Role.TRADER, Role.ADMIN, Role.REGULATOR);

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountDesk desk;

    @Inject
    private SessionStore sessions;

    @Inject
    private Callers callers;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    public AccountStanding change(AccountId id, RoleChange change, AccountId actor) {
        Role role = change.role();
        if (!OF_STAFF.contains(role)) {
            throw BusinessException.outOfRange("role", "Only roles of staff are granted.");
        }
        requireMay(id, role, actor);
        accounts.takeTurns("roles");
        Account account = accounts.lock(id).orElseThrow(() -> BusinessException.notFound("account", id));
        String name = role.name().toLowerCase(Locale.ROOT);
        if (account.roles().contains(name) != change.granted()) {
            apply(account, name, change);
            audit.record(
                    actor,
                    change.granted() ? "role.grant" : "role.revoke",
                    "account/" + id,
                    Map.of("role", role, "reason", change.reason()));
            sessions.endAll(id, "roles changed");
        }
        return desk.standing(id);
    }

    private void requireMay(AccountId id, Role role, AccountId actor) {
        if (id.equals(actor)) {
            throw new BusinessException(ErrorCode.NOT_PERMITTED, "Nobody changes the roles of their own account.");
        }
        boolean knowsMore = callers.current()
                .filter(caller -> !caller.permissions().containsAll(Permission.of(List.of(role))))
                .isPresent();
        if (knowsMore) {
            throw new BusinessException(ErrorCode.NOT_PERMITTED, "Nobody grants more than they may themselves.");
        }
    }

    private void apply(Account account, String role, RoleChange change) {
        if (change.granted()) {
            account.grant(role, clock.instant());
        } else if (change.role() == Role.ADMIN && accounts.countOthers(role, account.id()) == 0) {
            throw BusinessException.conflict("The last administrator stays one.");
        } else {
            account.withdraw(role, clock.instant());
        }
    }
}
