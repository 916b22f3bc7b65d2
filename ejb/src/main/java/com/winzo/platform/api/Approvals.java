package com.winzo.platform.api;

import com.winzo.kernel.AccountId;
import com.winzo.platform.internal.ApprovalDesk;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Lets a second person decide about what one must not do alone; every step is audited. */
@Stateless
@Requires(Permission.APPROVAL_GIVE)
public class Approvals {

    @Inject
    private ApprovalDesk desk;

    /** What waits for a decision or for being carried out, the newest first, 200 at most. */
    public List<ApprovalView> open() {
        return desk.open();
    }

    /**
     * Agrees or refuses, once. Whoever asked sends the order again when it was agreed to.
     *
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} for an unknown one, {@code VAL_005} when it is decided already or has
     *     expired, {@code AUTH_008} for whoever asked
     */
    @StepUp
    public ApprovalView decide(UUID id, DecideApproval decision, AccountId actor) {
        return desk.decide(id, decision.approved(), actor);
    }
}
