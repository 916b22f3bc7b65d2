package com.winzo.account.api;

import com.winzo.account.internal.PasswordRecovery;
import com.winzo.kernel.AccountId;
import com.winzo.platform.api.OpenToAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** For those who have forgotten their password. */
@Stateless
@OpenToAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordRecoveries {

    @Inject
    private PasswordRecovery recovery;

    /** Returns at once and does the work afterwards, so that neither the answer nor its time tells whether there is such an account. */
    @Asynchronous
    public void request(ForgottenPassword request) {
        recovery.request(request.email().strip());
    }

    /**
     * Sets another password and ends every session of the account.
     *
     * @throws com.winzo.kernel.BusinessException {@code AUTH_003} for a token that is unknown, used or expired, {@code VAL_002} for a
     *     password that is not acceptable, {@code SYS_001} under a storm of logins
     */
    public void reset(ResetPassword request) {
        AccountId accountId = recovery.holder(request.token());
        String hash = recovery.admit(accountId, request.password());
        recovery.reset(accountId, request.token(), hash);
    }
}
