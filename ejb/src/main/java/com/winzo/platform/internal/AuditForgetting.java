package com.winzo.platform.internal;

import com.winzo.platform.api.AuditLog;
import com.winzo.platform.repository.AuditRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets months of the audit trail that need not be kept any longer, and says so in the trail. */
@ApplicationScoped
public class AuditForgetting {

    @Inject
    private AuditRepository records;

    @Inject
    private AuditLog audit;

    @Inject
    @ConfigProperty(name = "winzo.retention.audit-months", defaultValue = "84")
    private int months;

    /** @return how many records */
    @Transactional
    public long forget() {
        long gone = records.forget(months);
        if (gone > 0) {
            audit.record(null, "audit.forget", "audit", Map.of("records", gone, "monthsKept", months));
        }
        return gone;
    }
}
