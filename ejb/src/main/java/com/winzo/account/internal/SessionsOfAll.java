package com.winzo.account.internal;

import com.winzo.account.api.SessionsEnded;
import com.winzo.account.repository.SessionRepository;
import com.winzo.account.repository.SessionRepository.Ended;
import com.winzo.platform.api.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Logs everybody out, staff too, when nobody knows any more which sessions are whose. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class SessionsOfAll {

    private static final int AT_ONCE = 500;

    @Inject
    private SessionRepository sessions;

    @Inject
    private Event<SessionsEnded> ended;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Before which sessions must have begun to be ended: who logs in again stays. */
    public Instant now() {
        return clock.instant();
    }

    /** @return how many sessions it ended; none at the end */
    public int endSome(Instant begunBefore) {
        List<Ended> over = sessions.endSome(begunBefore, "everybody logged out", clock.instant(), AT_ONCE);
        over.stream()
                .collect(Collectors.groupingBy(
                        Ended::accountId, Collectors.mapping(Ended::id, Collectors.<UUID>toList())))
                .forEach((account, ids) -> ended.fire(new SessionsEnded(account, ids)));
        return over.size();
    }

    /** Notes what was done. */
    public void note(int count) {
        audit.record(null, "session.end_everybody", "session", Map.of("count", count));
    }
}
