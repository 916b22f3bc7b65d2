package com.winzo.account.internal;

import com.winzo.account.api.ResetFactors;
import com.winzo.account.model.Account;
import com.winzo.account.repository.AccountRepository;
import com.winzo.account.repository.FactorRepository;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.Callers;
import com.winzo.platform.api.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/**
 * Takes the second factors of somebody away who has lost them. Support does it for customers, administrators for staff too, and nobody
 * for themselves: otherwise a stolen account of support would open every other.
 */
@ApplicationScoped
public class FactorReset {

    @Inject
    private AccountRepository accounts;

    @Inject
    private FactorRepository factors;

    @Inject
    private SessionStore sessions;

    @Inject
    private FactorLetters letters;

    @Inject
    private Callers callers;

    @Inject
    private AuditLog audit;

    public void reset(AccountId id, ResetFactors order, AccountId actor) {
        if (id.equals(actor)) {
            throw new BusinessException(ErrorCode.NOT_PERMITTED, "Nobody resets their own second factors.");
        }
        Account account = accounts.lock(id).orElseThrow(() -> BusinessException.notFound("account", id));
        boolean byAdmin =
                callers.current().filter(caller -> caller.has(Role.ADMIN)).isPresent();
        if (!byAdmin && !Profiles.roles(account).equals(Set.of(Role.USER))) {
            throw new BusinessException(
                    ErrorCode.NOT_PERMITTED, "Second factors of staff are reset by administrators.");
        }
        factors.removeAll(id);
        letters.reset(account);
        audit.record(actor, "account.factors_reset", "account/" + id, Map.of("reason", order.reason()));
        sessions.endAll(id, "second factors reset");
    }
}
