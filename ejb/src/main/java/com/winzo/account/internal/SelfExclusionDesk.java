package com.winzo.account.internal;

import com.winzo.account.api.ExcludeSelf;
import com.winzo.account.api.SelfExclusion;
import com.winzo.account.domain.ExclusionPeriod;
import com.winzo.account.model.Account;
import com.winzo.account.repository.AccountRepository;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.AccountStatus;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * Customers keep themselves from betting: no bets, no deposits, no offers by mail, every session ended, all or nothing. They may log in
 * again to take out what is theirs; their open bets stay and are settled.
 */
@ApplicationScoped
public class SelfExclusionDesk {

    @Inject
    private AccountRepository accounts;

    @Inject
    private Consents consents;

    @Inject
    private SessionStore sessions;

    @Inject
    private Persons persons;

    @Inject
    private Letters letters;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    public SelfExclusion exclude(AccountId id, ExcludeSelf wish, String address) {
        Account account = accounts.lock(id).orElseThrow(() -> BusinessException.notFound("account", id));
        AccountStatus before = account.status();
        Instant now = clock.instant();
        Instant until = ExclusionPeriod.end(now, wish.months());
        if (account.excludeUntil(until, now)) {
            audit.record(
                    id,
                    "account.self_exclusion",
                    "account/" + id,
                    Map.of("before", before, "after", account.status(), "excludedUntil", until));
            consents.stopMarketing(id, address, now);
            letters.selfExcluded(persons.of(account).email(), account.username(), until);
            sessions.endAll(id, "account self_excluded");
        }
        return new SelfExclusion(account.status(), account.excludedUntil());
    }
}
