package com.winzo.platform.internal;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.ApprovalView;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.Ids;
import com.winzo.platform.api.Json;
import com.winzo.platform.repository.ApprovalRepository;
import com.winzo.platform.repository.ApprovalRepository.Approval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps what waits for a second person, and who agreed to what. */
@ApplicationScoped
@Transactional
public class ApprovalDesk {

    private static final int SHOWN_MAX = 200;

    @Inject
    private ApprovalRepository approvals;

    @Inject
    private AuditLog audit;

    @Inject
    private Json json;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "winzo.approvals.hours", defaultValue = "24")
    private long hours;

    /** Whether another has agreed to exactly this; then it has served. */
    public boolean use(String action, String subject, Object command, AccountId requester) {
        Instant now = clock.instant();
        Optional<Approval> given = approvals.lockGiven(action, subject, json.write(command), requester.value(), now);
        given.ifPresent(approval -> {
            approvals.use(approval.id(), now);
            audit.record(
                    requester,
                    "approval.use",
                    "approval/" + approval.id(),
                    Map.of("action", action, "subject", subject, "approvedBy", approval.decidedBy()));
        });
        return given.isPresent();
    }

    /** What was asked for before in the same words, or a new question; whatever becomes of the command that needs it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Approval ask(String action, String subject, Object command, AccountId requester) {
        Instant now = clock.instant();
        String order = json.write(command);
        return approvals
                .findOpen(action, subject, order, requester.value(), now)
                .orElseGet(() -> add(action, subject, order, requester, now));
    }

    private Approval add(String action, String subject, String order, AccountId requester, Instant now) {
        Approval asked = new Approval(
                ids.next(),
                action,
                subject,
                order,
                requester.value(),
                now,
                now.plus(Duration.ofHours(hours)),
                null,
                null,
                null,
                null);
        approvals.add(asked);
        audit.record(requester, "approval.ask", "approval/" + asked.id(), Map.of("action", action, "subject", subject));
        return asked;
    }

    /** Those that can still serve, the newest first. */
    public List<ApprovalView> open() {
        return approvals.open(clock.instant(), SHOWN_MAX).stream()
                .map(ApprovalDesk::view)
                .toList();
    }

    /** See {@link com.winzo.platform.api.Approvals#decide}. */
    public ApprovalView decide(UUID id, boolean approved, AccountId actor) {
        Instant now = clock.instant();
        Approval asked = approvals.lock(id).orElseThrow(() -> BusinessException.notFound("approval", id));
        if (asked.requestedBy().equals(actor.value())) {
            throw new BusinessException(
                    ErrorCode.SECOND_PERSON_REQUIRED, "You asked for it: somebody else has to decide.");
        }
        if (asked.decidedBy() != null || !now.isBefore(asked.expiresAt())) {
            throw BusinessException.conflict("This is decided already, or its time is over.");
        }
        approvals.decide(id, actor.value(), approved, now);
        audit.record(
                actor,
                approved ? "approval.give" : "approval.refuse",
                "approval/" + id,
                Map.of("action", asked.action(), "subject", asked.subject(), "requestedBy", asked.requestedBy()));
        return view(approvals.lock(id).orElseThrow());
    }

    private static ApprovalView view(Approval approval) {
        return new ApprovalView(
                approval.id(),
                approval.action(),
                approval.subject(),
                approval.command(),
                approval.requestedBy(),
                approval.requestedAt(),
                approval.expiresAt(),
                approval.decidedBy(),
                approval.decidedAt(),
                approval.approved());
    }
}
