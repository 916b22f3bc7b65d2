package com.winzo.account.api;

import com.winzo.account.internal.LoginRegister;
import com.winzo.account.internal.LoginRegister.KnownLogin;
import com.winzo.account.internal.Reauthentication;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Lets holders prove again that it is them, before something that a stolen session must not do. */
@Stateless
@Requires(Permission.FACTOR_MANAGE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Proofs {

    @Inject
    private Reauthentication reauthentication;

    @Inject
    private LoginRegister logins;

    /**
     * What an authenticator must sign.
     *
     * @throws BusinessException {@code VAL_005} without a passkey
     */
    public PasskeyQuestion ask(AccountId account, UUID session) {
        return reauthentication.ask(account, session);
    }

    /**
     * @throws BusinessException {@code AUTH_001} for a wrong proof or one used before, {@code AUTH_003} when the question is not open any
     *     more, {@code SYS_002} after too many wrong ones, {@code VAL_005} for a password where there is a second factor
     */
    public SteppedUp prove(AccountId account, UUID session, ProveAgain proof) {
        if (proof.password() == null) {
            return reauthentication.proveFactor(account, session, proof).orThrow();
        }
        KnownLogin known = reauthentication.requirePasswordIsEnough(account);
        boolean right = logins.verify(proof.password(), known);
        return reauthentication.provePassword(account, session, right).orThrow();
    }
}
