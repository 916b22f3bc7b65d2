package com.winzo.account.internal;

import com.winzo.account.api.AccountFlag;
import com.winzo.account.api.AccountStanding;
import com.winzo.account.api.StatusChange;
import com.winzo.account.model.Account;
import com.winzo.account.repository.AccountRepository;
import com.winzo.account.repository.IdentityRepository;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.AccountStatus;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks accounts up for staff and changes where they stand. */
@ApplicationScoped
public class AccountDesk {

    @Inject
    private AccountRepository accounts;

    @Inject
    private Persons persons;

    @Inject
    private IdentityRepository identities;

    @Inject
    private SessionStore sessions;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    public List<AccountStanding> find(String login) {
        return persons.find(login.strip()).stream().map(this::standing).toList();
    }

    public AccountStanding standing(AccountId id) {
        return accounts.find(id).map(this::standing).orElseThrow(() -> unknown(id));
    }

    public AccountStanding changeStatus(AccountId id, StatusChange change, AccountId actor) {
        if (id.equals(actor)) {
            throw new BusinessException(ErrorCode.NOT_PERMITTED, "Nobody changes the status of their own account.");
        }
        Account account = accounts.lock(id).orElseThrow(() -> unknown(id));
        AccountStatus before = account.status();
        if (before != change.status()) {
            account.changeStatus(change.status(), clock.instant());
            audit.record(
                    actor,
                    "account.status",
                    "account/" + id,
                    Map.of("before", before, "after", change.status(), "reason", change.reason()));
            if (change.status() != AccountStatus.ACTIVE) {
                sessions.endAll(id, "account " + change.status().name().toLowerCase(Locale.ROOT));
            }
        }
        return standing(account);
    }

    public void endSessions(AccountId id, AccountId actor) {
        if (accounts.lock(id).isEmpty()) {
            throw unknown(id);
        }
        audit.record(actor, "account.end_sessions", "account/" + id, Map.of());
        sessions.endAll(id, "ended by staff");
    }

    private static BusinessException unknown(AccountId id) {
        return BusinessException.notFound("account", id);
    }

    private AccountStanding standing(Account account) {
        List<AccountFlag> related = identities.flags(account.id()).stream()
                .map(flag -> new AccountFlag(flag.kind(), flag.otherAccount(), flag.raisedAt()))
                .toList();
        return new AccountStanding(
                account.id(),
                account.username(),
                account.status(),
                List.copyOf(Profiles.roles(account)),
                related.stream().map(AccountFlag::kind).distinct().sorted().toList(),
                related,
                account.createdAt(),
                account.updatedAt(),
                account.excludedUntil(),
                account.timeOutUntil(clock.instant()));
    }
}
