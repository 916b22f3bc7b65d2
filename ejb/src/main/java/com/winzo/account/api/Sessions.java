package com.winzo.account.api;

import com.winzo.account.internal.SessionStore;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.platform.api.StepUp;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The logins of an account, for its holder. What is ended here is over on every node at once, its sockets too. */
@Stateless
@Requires(Permission.SESSION_MANAGE)
public class Sessions {

    @Inject
    private SessionStore sessions;

    /**
     * The open ones, the one used last first.
     *
     * @param current the session that asks
     */
    public List<SessionView> list(AccountId accountId, UUID current) {
        return sessions.list(accountId, current);
    }

    /**
     * Who ends sessions proves first who they are: a stolen one must not throw its holder out.
     *
     * @throws BusinessException {@code VAL_004} unless it is an open session of this account
     */
    @StepUp
    public void end(AccountId accountId, UUID sessionId) {
        if (!sessions.endOwn(accountId, sessionId, "ended by its holder")) {
            throw BusinessException.notFound("session", sessionId);
        }
    }

    /** Ends all of them, the one that asks too. */
    @StepUp
    public void endAll(AccountId accountId) {
        sessions.endAll(accountId, "all ended by their holder");
    }
}
