package com.winzo.platform.api;

import com.winzo.kernel.AccountId;
import com.winzo.platform.repository.AuditRepository;
import com.winzo.platform.repository.AuditRepository.AuditEntry;
import com.winzo.platform.repository.RoundTrip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jboss.logging.MDC;

/** Appends who did what to which thing, in the transaction that did it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AuditLog {

    /** Under this name the web platform keeps the id of the running request. */
    public static final String REQUEST_ID = "requestId";

    @Inject
    private AuditRepository records;

    @Inject
    private Ids ids;

    @Inject
    private Json json;

    @Inject
    private Callers callers;

    /**
     * @param actor null when the system itself acted
     * @param action what was done, for example {@code market.void}
     * @param subject what it was done to, for example {@code market/<id>}
     * @param detail before, after, reason; never a secret
     */
    public void record(AccountId actor, String action, String subject, Map<String, ?> detail) {
        records.add(entry(actor, action, subject, detail));
    }

    /** The same on a trip with other statements. */
    public void record(AccountId actor, String action, String subject, Map<String, ?> detail, RoundTrip trip) {
        records.add(entry(actor, action, subject, detail), trip);
    }

    /**
     * The same in a transaction of its own: for what was refused, and whatever has no transaction.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordApart(AccountId actor, String action, String subject, Map<String, ?> detail) {
        records.add(entry(actor, action, subject, detail));
    }

    private AuditEntry entry(AccountId actor, String action, String subject, Map<String, ?> detail) {
        Object requestId = MDC.get(REQUEST_ID);
        return new AuditEntry(
                ids.next(),
                actor == null ? null : actor.value(),
                action,
                subject,
                json.write(detail),
                requestId == null ? null : requestId.toString(),
                callers.address(),
                null,
                null,
                null);
    }
}
