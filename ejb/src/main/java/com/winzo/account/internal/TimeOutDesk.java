package com.winzo.account.internal;

import com.winzo.account.api.TakeTimeOut;
import com.winzo.account.api.TimeOutView;
import com.winzo.account.domain.TimeOut;
import com.winzo.account.model.Account;
import com.winzo.account.repository.AccountRepository;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.Destination;
import com.winzo.platform.api.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * Customers take a break from betting, at once and on every node: bets and deposits ask the database. Sessions go on, since
 * everything else does.
 */
@ApplicationScoped
public class TimeOutDesk {

    @Inject
    private AccountRepository accounts;

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
        Account account = accounts.lock(id).orElseThrow(() -> BusinessException.notFound("account", id));
        Instant now = clock.instant();
        Instant until = TimeOut.end(now, wish.hours());
        if (account.takeTimeOut(until, now)) {
            audit.record(id, "account.time_out", "account/" + id, Map.of("until", until, "hours", wish.hours()));
            letters.timeOut(persons.of(account).email(), account.username(), until);
            outbox.publish(Destination.NOTIFICATIONS, "time_out", id.value(), Map.of("until", until));
        }
        return new TimeOutView(account.timeOutUntil(now));
    }
}
