package com.winzo.platform.api;

import com.winzo.platform.repository.AuditRepository;
import com.winzo.platform.repository.AuditRepository.AuditEntry;
import com.winzo.platform.repository.AuditRepository.AuditFilter;
import com.winzo.platform.repository.AuditRepository.ChainState;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** The audit trail, for those who oversee the house. */
@Stateless
@Requires(Permission.AUDIT_READ)
public class AuditTrail {

    private static final Logger LOG = Logger.getLogger(AuditTrail.class);

    @Inject
    private AuditRepository records;

    @Inject
    private Json json;

    /** The newest first. */
    public List<AuditView> find(AuditQuery query, int limit) {
        AuditFilter filter = new AuditFilter(
                query.actorId() == null ? null : query.actorId().value(),
                query.action(),
                query.subject(),
                query.from(),
                query.to(),
                query.before());
        return records.find(filter, limit).stream().map(this::view).toList();
    }

    /** Walks the whole chain; its head goes to the server's log too, where whoever changes the database does not reach. */
    public AuditProof prove() {
        ChainState state = records.verify();
        if (state.brokenSeq() == null) {
            LOG.infof("the audit chain fits: %d records, head %s", state.links(), state.head());
        } else {
            LOG.errorf("the audit chain is broken at record %d", state.brokenSeq());
        }
        return new AuditProof(
                state.brokenSeq() == null,
                state.links(),
                state.head(),
                state.brokenSeq(),
                state.unsealed(),
                state.forgottenBefore());
    }

    @SuppressWarnings("unchecked")
    private AuditView view(AuditEntry entry) {
        return new AuditView(
                entry.id(),
                entry.createdAt(),
                entry.actorId(),
                entry.action(),
                entry.subject(),
                (Map<String, Object>) json.read(entry.detail(), Map.class),
                entry.requestId(),
                entry.address(),
                entry.seq(),
                entry.hash());
    }
}
