package com.winzo.account.internal;

import com.winzo.account.api.AccountUse;
import com.winzo.account.domain.DormancyRule;
import com.winzo.account.model.Account;
import com.winzo.account.repository.AccountRepository;
import com.winzo.account.repository.DormancyRepository;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.AccountStatus;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.AuditLog;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets accounts sleep that nobody uses any more, and wakes them when their holders come back. A stolen password of years ago can then
 * take nothing but what is there, and the house knows whose money it only keeps.
 */
@ApplicationScoped
public class Dormancy {

    @Inject
    private DormancyRepository quiet;

    @Inject
    private AccountRepository accounts;

    @Inject
    @Any
    private Instance<AccountUse> uses;

    @Inject
    private SamePerson samePerson;

    @Inject
    private Persons persons;

    @Inject
    private Letters letters;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "winzo.accounts.dormant-after", defaultValue = "P400D")
    private Period after;

    @Inject
    @ConfigProperty(name = "winzo.retention.login-attempt-months", defaultValue = "24")
    private int loginMonths;

    private DormancyRule rule;

    @PostConstruct
    void check() {
        rule = new DormancyRule(after, loginMonths);
    }

    /** How long an account is not used before it is dormant. */
    public Period period() {
        return after;
    }

    /** Accounts without a login for so long, in the order of their ids; they may be in use in another way. */
    public List<AccountId> quietAfter(AccountId last, int limit) {
        return quiet.quietAfter(last, since(), limit);
    }

    /**
     * Puts those of the accounts to sleep that are in no use at all.
     *
     * @return how many
     */
    public int putToSleep(List<AccountId> candidates) {
        Instant since = since();
        List<AccountId> unused = quiet.lockQuiet(candidates, since);
        Set<AccountId> used = new HashSet<>();
        uses.forEach(use -> used.addAll(use.inUse(unused, since)));
        List<AccountId> asleep =
                unused.stream().filter(id -> !used.contains(id)).toList();
        asleep.forEach(id -> putToSleep(accounts.find(id).orElseThrow(), since));
        return asleep.size();
    }

    private void putToSleep(Account account, Instant since) {
        account.changeStatus(AccountStatus.DORMANT, clock.instant());
        audit.record(
                null,
                "account.dormant",
                "account/" + account.id(),
                Map.of("before", AccountStatus.ACTIVE, "after", AccountStatus.DORMANT, "unusedSince", since));
        letters.dormant(persons.of(account).email(), account.username());
    }

    /** The holder is back and has proved it. */
    public void wake(AccountId id) {
        Account account = accounts.lock(id).orElseThrow(() -> BusinessException.notFound("account", id));
        if (account.status() == AccountStatus.ACTIVE) {
            return;
        }
        if (account.status() != AccountStatus.DORMANT) {
            throw BusinessException.conflict("Only a dormant account is woken by its holder.");
        }
        if (samePerson.isKeptOut(account)) {
            throw BusinessException.conflict("This account is woken by staff only. Write to us.");
        }
        account.changeStatus(AccountStatus.ACTIVE, clock.instant());
        audit.record(
                id,
                "account.wake",
                "account/" + id,
                Map.of("before", AccountStatus.DORMANT, "after", AccountStatus.ACTIVE));
        letters.awake(persons.of(account).email(), account.username());
    }

    private Instant since() {
        return rule.since(clock.instant());
    }
}
