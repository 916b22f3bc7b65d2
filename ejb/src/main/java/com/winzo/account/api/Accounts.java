package com.winzo.account.api;

import com.winzo.account.internal.AccountKeeping;
import com.winzo.account.internal.Dormancy;
import com.winzo.account.internal.SelfExclusionDesk;
import com.winzo.account.internal.TimeOutDesk;
import com.winzo.kernel.AccountAction;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.platform.api.StepUp;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What other features may ask about accounts, and what their holders may do with them. */
@Stateless
public class Accounts {

    @Inject
    private AccountKeeping keeping;

    @Inject
    private SelfExclusionDesk exclusions;

    @Inject
    private TimeOutDesk timeOuts;

    @Inject
    private Dormancy dormancy;

    /**
     * Refuses when the holder of the account may not do this. One statement, in the caller's transaction if there is one.
     *
     * @throws BusinessException {@code AUTH_005} unless the account is a customer's whose status permits it, and during a time-out from it
     */
    public void requireMay(AccountId accountId, AccountAction action) {
        if (!keeping.permits(accountId, action)) {
            throw new BusinessException(ErrorCode.ACCOUNT_NOT_ACTIVE, "This account may not do this at present.");
        }
    }

    /**
     * Those of the accounts that may bet, in the caller's transaction. Whoever holds their wallets can rely on it until
     * that ends.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Later<Set<AccountId>> whoMayBet(Collection<AccountId> accountIds, RoundTrip trip) {
        return keeping.bettingCustomers(accountIds, trip);
    }

    /**
     * @throws BusinessException {@code VAL_004} for an unknown account
     */
    @Requires(Permission.PROFILE_READ)
    public Profile profile(AccountId accountId) {
        return keeping.profile(accountId);
    }

    @Requires(Permission.PROFILE_CHANGE)
    public Profile change(AccountId accountId, ChangeProfile change) {
        return keeping.change(accountId, change);
    }

    /**
     * Replaces the preferences.
     *
     * @param preferences at most 8 KiB as JSON; what means something to Winzo is checked, the rest is the client's
     * @throws BusinessException {@code VAL_003} when they are larger, {@code VAL_002} for a known one that is not one of its values
     */
    @Requires(Permission.PROFILE_CHANGE)
    public Profile prefer(AccountId accountId, Map<String, Object> preferences) {
        return keeping.prefer(accountId, preferences);
    }

    /**
     * Sets another password and ends every session of the account.
     *
     * @throws BusinessException {@code AUTH_001} when the present password is wrong, {@code VAL_002} when the new one
     *     is not acceptable
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Requires(Permission.PROFILE_CHANGE)
    public void changePassword(AccountId accountId, ChangePassword change) {
        keeping.changePassword(accountId, change);
    }

    /**
     * Keeps the holder from betting and paying in for months, takes their consent to hear of offers back, tells them by mail and ends
     * every session. An exclusion that there is already only ever becomes longer; a shorter one, or the same again, changes nothing.
     *
     * @param address where the wish came from
     * @return what holds now
     * @throws BusinessException {@code VAL_005} when the account's status does not lead to an exclusion
     */
    @Requires(Permission.SELF_EXCLUDE)
    public SelfExclusion excludeSelf(AccountId accountId, ExcludeSelf wish, String address) {
        return exclusions.exclude(accountId, wish, address);
    }

    /**
     * Keeps the holder from betting and paying in for hours or weeks; it ends by itself, by the database's clock. They are told by mail and
     * over their sockets, and every session goes on. A time-out that there is already only ever becomes longer; a shorter one changes
     * nothing.
     *
     * @return what holds now
     */
    @Requires(Permission.SELF_EXCLUDE)
    public TimeOutView takeTimeOut(AccountId accountId, TakeTimeOut wish) {
        return timeOuts.take(accountId, wish);
    }

    /**
     * Makes a dormant account of its holder, who has just proved that it is them, active again, and tells them by mail. One that is
     * active stays so.
     *
     * @throws BusinessException {@code VAL_005} for an account that anything else has stopped
     */
    @StepUp
    @Requires(Permission.ACCOUNT_WAKE)
    public Profile wake(AccountId accountId) {
        dormancy.wake(accountId);
        return keeping.profile(accountId);
    }
}
