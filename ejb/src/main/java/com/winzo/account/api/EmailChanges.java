package com.winzo.account.api;

import com.winzo.account.internal.AddressChange;
import com.winzo.kernel.AccountId;
import com.winzo.platform.api.OpenToAll;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Lets holders of accounts change the address at which they are reached, once they have shown that it is theirs. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EmailChanges {

    @Inject
    private AddressChange change;

    /**
     * Mails a token to the new address. Whether it is another customer's is told there alone.
     *
     * @throws com.winzo.kernel.BusinessException {@code AUTH_001} when the password is wrong, {@code SYS_001} under a storm of logins
     */
    @Requires(Permission.PROFILE_CHANGE)
    public void ask(AccountId accountId, ChangeEmail wish) {
        change.requirePassword(accountId, wish.currentPassword());
        change.ask(accountId, wish.email());
    }

    /**
     * Puts the new address in the place of the old one, and tells the old one.
     *
     * @throws com.winzo.kernel.BusinessException {@code AUTH_003} for a token that is unknown, used or expired, {@code VAL_005} when the
     *     address has become another customer's meanwhile
     */
    @OpenToAll
    public void confirm(ConfirmAddress request) {
        change.confirm(request.token());
    }
}
