package com.winzo.account.internal;

import com.winzo.account.model.Account;
import com.winzo.account.repository.LoginGuardRepository.Holder;
import com.winzo.kernel.AccountId;
import java.util.Set;

/**
 * Whom an access token names.
 *
 * @param roles names of roles in lower case
 */
public record TokenSubject(AccountId accountId, String username, Set<String> roles) {

    static TokenSubject of(Account account) {
        return new TokenSubject(account.id(), account.username(), account.roles());
    }

    static TokenSubject of(Holder holder) {
        return new TokenSubject(holder.accountId(), holder.username(), holder.roles());
    }
}
