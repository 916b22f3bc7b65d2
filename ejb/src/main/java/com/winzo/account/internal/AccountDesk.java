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
import java.util.LinkedHashMap;
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
    private SamePerson samePerson;

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
        if (change.status() == AccountStatus.SELF_EXCLUDED) {
            List<Account> ofHolder = samePerson.lockAll(id);
            ofHolder.stream()
                    .filter(account -> !account.id().equals(id))
                    .filter(account -> account.status().canBecome(AccountStatus.SELF_EXCLUDED))
                    .forEach(account -> changeStatus(account, change, actor, Map.of("because", "account/" + id)));
        }
        Account account = accounts.lock(id).orElseThrow(() -> unknown(id));
        if (change.status() == AccountStatus.ACTIVE) {
            requireAnotherPerson(account, change);
        }
        changeStatus(account, change, actor, Map.of());
        return standing(account);
    }

    private void requireAnotherPerson(Account account, StatusChange change) {
        if (Boolean.TRUE.equals(change.differentPerson()) && !account.isDifferentPerson()) {
            account.tellApart(clock.instant());
        }
        if (samePerson.isKeptOut(account)) {
            throw BusinessException.conflict(
                    "Somebody with this name and date of birth is self-excluded or banned under another account. If the holder is"
                            + " somebody else, say so (differentPerson).");
        }
    }

    private void changeStatus(Account account, StatusChange change, AccountId actor, Map<String, ?> why) {
        AccountStatus before = account.status();
        if (before == change.status()) {
            return;
        }
        account.changeStatus(change.status(), clock.instant());
        Map<String, Object> detail = new LinkedHashMap<>(why);
        detail.putAll(Map.of("before", before, "after", change.status(), "reason", change.reason()));
        if (account.isDifferentPerson()) {
            detail.put("differentPerson", true);
        }
        audit.record(actor, "account.status", "account/" + account.id(), detail);
        if (change.status() != AccountStatus.ACTIVE) {
            sessions.endAll(account.id(), "account " + change.status().name().toLowerCase(Locale.ROOT));
        }
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
                account.timeOutUntil(clock.instant()),
                account.isDifferentPerson());
    }
}
