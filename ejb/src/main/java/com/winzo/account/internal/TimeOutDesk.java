package com.winzo.account.internal;

import com.winzo.account.api.TakeTimeOut;
import com.winzo.account.api.TimeOutView;
import com.winzo.account.domain.TimeOut;
import com.winzo.account.model.Account;
import com.winzo.kernel.AccountAction;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.Destination;
import com.winzo.platform.api.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Customers take a break from betting, at once and on every node: bets and deposits ask the database. Sessions go on, since
 * everything else does. It is the person who takes it, under whatever accounts they are known to have.
 */
@ApplicationScoped
public class TimeOutDesk {

    @Inject
    private SamePerson samePerson;

    @Inject
    private Persons persons;

    @Inject
    private Letters letters;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    public TimeOutView take(AccountId id, TakeTimeOut wish) {
        Instant now = clock.instant();
        Instant until = TimeOut.end(now, wish.hours());
        List<Account> ofHolder = samePerson.lockAll(id);
        Account own = ofHolder.stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("account", id));
        take(own, until, now, id, Map.of());
        ofHolder.stream()
                .filter(account -> account != own && account.status().permits(AccountAction.BET))
                .forEach(account -> take(account, until, now, id, Map.of("because", "account/" + id)));
        return new TimeOutView(own.timeOutUntil(now));
    }

    private void take(Account account, Instant until, Instant now, AccountId actor, Map<String, ?> why) {
        if (!account.takeTimeOut(until, now)) {
            return;
        }
        Map<String, Object> detail = new LinkedHashMap<>(why);
        detail.put("until", until);
        audit.record(actor, "account.time_out", "account/" + account.id(), detail);
        letters.timeOut(persons.of(account).email(), account.username(), until);
        outbox.publish(Destination.NOTIFICATIONS, "time_out", account.id().value(), Map.of("until", until));
    }
}
