package com.winzo.account.api;

import com.winzo.account.internal.Consents;
import com.winzo.kernel.AccountId;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What customers have agreed to. Nothing of it is ever changed: a new answer follows the old one. */
@Stateless
@Requires(Permission.PROFILE_CHANGE)
public class CustomerConsents {

    @Inject
    private Consents consents;

    /** In the order in which they were given; the last one of a kind holds. */
    public List<ConsentView> history(AccountId accountId) {
        return consents.history(accountId);
    }

    /**
     * @param address where it came from
     * @throws com.winzo.kernel.BusinessException {@code VAL_003} for a text that is not in force, {@code VAL_005} when the terms are
     *     to be taken back, which is done by closing the account, or when somebody self-excluded asks for offers
     */
    public ConsentView give(AccountId accountId, GiveConsent consent, String address) {
        return consents.give(accountId, consent, address);
    }
}
