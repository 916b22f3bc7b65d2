package com.winzo.account.api;

import com.winzo.account.internal.FactorDesk;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.platform.api.StepUp;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * What the holder of an account can show beside the password. Who sets up or takes away must have proved a short while ago who they are,
 * so that nobody does it with a stolen session.
 */
@Stateless
@Requires(Permission.FACTOR_MANAGE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SecondFactors {

    @Inject
    private FactorDesk desk;

    public FactorsView view(AccountId account) {
        return desk.view(account);
    }

    /** A secret for an authenticator app; it counts once {@link #confirmTotp} has seen a code of it, and an earlier one until then. */
    @StepUp
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public TotpOffer offerTotp(AccountId account) {
        return desk.offerTotp(account);
    }

    /**
     * The same offer again, to somebody whose answer was lost.
     *
     * @param digest {@link TotpOffer#digest} of it
     * @throws BusinessException {@code VAL_005} when that secret is not on offer any more
     */
    @StepUp
    public TotpOffer repeatOffer(AccountId account, String digest) {
        return desk.repeatOffer(account, digest);
    }

    /**
     * @throws BusinessException {@code AUTH_001} for a wrong code, {@code SYS_002} after too many, {@code VAL_005} when no secret is on offer
     */
    @StepUp
    public ChangedFactors confirmTotp(AccountId account, UUID session, ConfirmTotp first) {
        return desk.confirmTotp(account, session, first.code()).orThrow();
    }

    /**
     * @throws BusinessException {@code VAL_004} when there is none, {@code VAL_005} when it is the last factor of staff
     */
    @StepUp
    public ChangedFactors removeTotp(AccountId account, UUID session) {
        return desk.removeTotp(account, session);
    }

    /**
     * What an authenticator must be asked to make a passkey.
     *
     * @throws BusinessException {@code VAL_003} when there are ten
     */
    @StepUp
    public PasskeyQuestion askForPasskey(AccountId account, UUID session) {
        return desk.askForPasskey(account, session);
    }

    /**
     * @throws BusinessException {@code AUTH_003} when the question is not open any more, {@code VAL_002} when this does not answer it
     */
    @StepUp
    public ChangedFactors addPasskey(AccountId account, UUID session, NewPasskey made) {
        return desk.addPasskey(account, session, made).orThrow();
    }

    /**
     * @throws BusinessException {@code VAL_004} unless it is the account's
     */
    public PasskeyView renamePasskey(AccountId account, UUID passkey, RenamePasskey wish) {
        return desk.renamePasskey(account, passkey, wish.name());
    }

    /**
     * @throws BusinessException {@code VAL_004} unless it is the account's, {@code VAL_005} when it is the last factor of staff
     */
    @StepUp
    public ChangedFactors removePasskey(AccountId account, UUID session, UUID passkey) {
        return desk.removePasskey(account, session, passkey);
    }

    /**
     * Ten recovery codes; those of before are no good any more.
     *
     * @throws BusinessException {@code VAL_005} without a factor that they could stand in for
     */
    @StepUp
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public NewRecoveryCodes renewCodes(AccountId account) {
        return desk.renewCodes(account);
    }
}
