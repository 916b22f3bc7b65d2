package com.winzo.platform.api;

import com.winzo.kernel.AccountId;
import com.winzo.platform.internal.Floods;
import com.winzo.platform.internal.Floods.Flood;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/**
 * Writes down what attackers cause: refusals and failures, which anybody can make as many of as they like. The first of a minute
 * are audit records of their own, the others of one kind, subject and network are one record that counts them.
 */
@ApplicationScoped
public class SecurityTrail {

    private static final int FLOODS_MAX = 20;

    @Inject
    private AuditLog audit;

    @Inject
    private Callers callers;

    private final Floods floods = new Floods();

    /** In the running transaction; see {@link AuditLog#record}. */
    @Transactional
    public void note(AccountId actor, String action, String subject, Map<String, ?> detail) {
        if (lets(actor, action, subject)) {
            audit.record(actor, action, subject, detail);
        }
    }

    /** Whatever becomes of the running transaction; see {@link AuditLog#recordApart}. */
    public void noteApart(AccountId actor, String action, String subject, Map<String, ?> detail) {
        if (lets(actor, action, subject)) {
            audit.recordApart(actor, action, subject, detail);
        }
    }

    private boolean lets(AccountId actor, String action, String subject) {
        String about = actor == null ? subject : "account/" + actor;
        return floods.lets(action, about, String.valueOf(Networks.around(callers.address())));
    }

    /** Once a minute, on every node: writes down how much was not written down. */
    @Transactional
    public void tellFloods() {
        List<Flood> counted = floods.next(FLOODS_MAX);
        counted.forEach(flood -> audit.record(
                null,
                "security.flood",
                flood.subject(),
                Map.of("action", flood.kind(), "network", flood.network(), "count", flood.count())));
    }
}
