package com.winzo.account.internal;

import com.winzo.account.api.ExcludeSelf;
import com.winzo.account.api.SelfExclusion;
import com.winzo.account.domain.ExclusionPeriod;
import com.winzo.account.model.Account;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.AccountStatus;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Customers keep themselves from betting: no bets, no deposits, no offers by mail, every session ended, all or nothing. They may log in
 * again to take out what is theirs; their open bets stay and are settled. It is the person who is excluded: under whatever accounts they are
 * known to have.
 */
@ApplicationScoped
public class SelfExclusionDesk {

    @Inject
    private SamePerson samePerson;

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
        Instant now = clock.instant();
        Instant until = ExclusionPeriod.end(now, wish.months());
        List<Account> ofHolder = samePerson.lockAll(id);
        Account own = ofHolder.stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("account", id));
        exclude(own, until, now, id, address, Map.of());
        ofHolder.stream()
                .filter(account -> account != own && account.status().canBecome(AccountStatus.SELF_EXCLUDED))
                .forEach(account -> exclude(account, until, now, id, address, Map.of("because", "account/" + id)));
        return new SelfExclusion(own.status(), own.excludedUntil());
    }

    private void exclude(
            Account account, Instant until, Instant now, AccountId actor, String address, Map<String, ?> why) {
        AccountStatus before = account.status();
        if (!account.excludeUntil(until, now)) {
            return;
        }
        Map<String, Object> detail = new LinkedHashMap<>(why);
        detail.putAll(Map.of("before", before, "after", account.status(), "excludedUntil", until));
        audit.record(actor, "account.self_exclusion", "account/" + account.id(), detail);
        consents.stopMarketing(account.id(), address, now);
        letters.selfExcluded(persons.of(account).email(), account.username(), until);
        sessions.endAll(account.id(), "account self_excluded");
    }
}
