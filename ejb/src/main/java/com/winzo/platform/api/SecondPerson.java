package com.winzo.platform.api;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.internal.ApprovalDesk;
import com.winzo.platform.repository.ApprovalRepository.Approval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Asks that somebody else agrees, before something that one person must not do alone. Whoever wants it asks, another agrees, and the
 * same order sent again is carried out, once.
 */
@ApplicationScoped
public class SecondPerson {

    @Inject
    private ApprovalDesk desk;

    @Inject
    private Callers callers;

    /**
     * Uses up what another has agreed to, in the running transaction; refuses where nobody has. The house itself is not asked.
     *
     * @param action as in the audit trail, for example {@code market.rollback}
     * @param subject what it is done to
     * @param command the order; what was agreed to is exactly that
     * @throws BusinessException {@code AUTH_008}; its details name the approval that somebody else has to give, none for a machine
     */
    public void require(String action, String subject, Object command) {
        callers.current().ifPresent(caller -> require(action, subject, command, caller));
    }

    private void require(String action, String subject, Object command, Caller caller) {
        if (!caller.assurance().isOfLogin()) {
            throw new BusinessException(
                    ErrorCode.SECOND_PERSON_REQUIRED, "Two people have to agree to this; a machine cannot order it.");
        }
        if (!desk.use(action, subject, command, caller.accountId())) {
            Approval asked = desk.ask(action, subject, command, caller.accountId());
            throw new BusinessException(
                    ErrorCode.SECOND_PERSON_REQUIRED,
                    "Somebody else has to agree first: POST /api/admin/approvals/" + asked.id()
                            + ". Then send this again.",
                    Map.of("approvalId", asked.id(), "expiresAt", asked.expiresAt()));
        }
    }
}
