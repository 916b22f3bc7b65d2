package com.winzo.account.api;

import com.winzo.account.domain.RefreshRules.Verdict;
import com.winzo.account.internal.Entrance;
import com.winzo.account.internal.HashingLine.Place;
import com.winzo.account.internal.LoginGuard;
import com.winzo.account.internal.LoginGuard.Admission;
import com.winzo.account.internal.LoginRegister;
import com.winzo.account.internal.LoginRegister.KnownLogin;
import com.winzo.account.internal.SecondStep;
import com.winzo.account.internal.SessionStore;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.OpenToAll;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Lets holders of accounts in and out. Its steps have a transaction each: hashing a password holds no connection. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Logins {

    @Inject
    private LoginRegister register;

    @Inject
    private LoginGuard guard;

    @Inject
    private Entrance entrance;

    @Inject
    private SessionStore sessions;

    @Inject
    private SecondStep secondStep;

    /**
     * Starts a session, or asks for a second factor if the account has one.
     *
     * @param origin where the request came from
     * @throws BusinessException {@code AUTH_001} for an unknown name and for a wrong password alike, {@code AUTH_005}
     *     when the password is right and the account is not active, {@code SYS_001} under a storm of logins, {@code SYS_002} when
     *     too many attempts failed before
     */
    @OpenToAll
    public LoginAnswer login(Login login, LoginOrigin origin) {
        Place place = register.takePlace(origin);
        try {
            Admission admission = guard.admit(login.username(), origin);
            KnownLogin known = admission.known();
            boolean right = register.verify(login.password(), known);
            if (!right || !known.mayLogIn()) {
                throw entrance.turnAway(admission, right, origin);
            }
            return entrance.enter(register.modernize(login.password(), known), admission, origin)
                    .get();
        } finally {
            place.close();
        }
    }

    /**
     * What an authenticator must sign to finish a login with a passkey; a second question takes the place of the first.
     *
     * @throws BusinessException {@code AUTH_003} when that login is not under way any more, {@code VAL_005} without a passkey
     */
    @OpenToAll
    public PasskeyQuestion askPasskey(String challenge) {
        return secondStep.ask(challenge);
    }

    /**
     * Shows the second factor, and starts the session.
     *
     * @throws BusinessException {@code AUTH_001} for a wrong or used one, {@code AUTH_003} when that login is not under way any more,
     *     {@code AUTH_005} when the account is not active, {@code SYS_002} after too many wrong codes
     */
    @OpenToAll
    public IssuedTokens finish(FinishLogin step, LoginOrigin origin) {
        return secondStep.finish(step, origin).orThrow();
    }

    /**
     * Exchanges a refresh token for a new pair. The same token again within ten seconds gets the same refresh token
     * again; later it ends the session.
     *
     * @throws BusinessException {@code AUTH_002} for a token that has expired, {@code AUTH_003} for any other
     */
    @OpenToAll
    public IssuedTokens refresh(String refreshToken) {
        SessionStore.Renewal renewal = sessions.renew(refreshToken);
        return renewal.tokens().orElseThrow(() -> refusal(renewal.verdict()));
    }

    /** Ends a session, at once. */
    @Requires(Permission.SESSION_MANAGE)
    public void logout(UUID sessionId) {
        sessions.logOut(sessionId);
    }

    private static BusinessException refusal(Verdict verdict) {
        return verdict == Verdict.EXPIRED
                ? new BusinessException(ErrorCode.TOKEN_EXPIRED, "The refresh token has expired.")
                : new BusinessException(ErrorCode.TOKEN_INVALID, "The refresh token is not valid.");
    }
}
