package com.winzo.compliance.api;

import com.winzo.account.api.Accounts;
import com.winzo.compliance.internal.OwnLimitDesk;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.Money;
import com.winzo.kernel.OwnLimitKind;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.platform.api.StepUp;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** What customers let themselves pay in, stake and lose. Beside what the house lets them: the lower one always holds. */
@Stateless
public class OwnLimits {

    @Inject
    private OwnLimitDesk desk;

    @Inject
    private Accounts accounts;

    /** Those that hold, and the wishes for more. */
    @Requires(Permission.OWN_LIMIT_SET)
    public List<OwnLimitView> of(AccountId account) {
        return desk.of(account, currency(account));
    }

    /**
     * Sets a limit, or makes it lower, at once; more is a wish, which changes nothing before it is confirmed. What is not more takes
     * a wish back.
     *
     * @throws BusinessException {@code VAL_003} for an amount below zero or of too many decimals
     */
    @Requires(Permission.OWN_LIMIT_SET)
    public OwnLimitView set(AccountId account, SetOwnLimit wanted) {
        return desk.set(account, wanted, currency(account));
    }

    /**
     * Makes a limit higher, or takes it away, as its holder asked for a day ago or more.
     *
     * @throws BusinessException {@code VAL_005} when nothing was asked for, or not long enough ago, or too long
     */
    @StepUp
    @Requires(Permission.OWN_LIMIT_SET)
    public OwnLimitView confirm(AccountId account, ConfirmOwnLimit wish) {
        return desk.confirm(account, wish.limit(), currency(account));
    }

    /** What the customer may pay in, in the caller's transaction; until it ends no other deposit is held to it. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Map<OwnLimitKind, Money> lockDepositLimits(AccountId account, Currency currency) {
        return desk.lockDeposits(account, currency);
    }

    private Currency currency(AccountId account) {
        return accounts.profile(account).currency();
    }
}
