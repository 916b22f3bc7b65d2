package com.winzo.account.internal;

import com.winzo.account.repository.AccountRepository;
import com.winzo.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Stores another password and ends what the old one had opened, both or neither. */
@ApplicationScoped
public class PasswordChange {

    @Inject
    private AccountRepository accounts;

    @Inject
    private SessionStore sessions;

    @Inject
    private Clock clock;

    @Transactional
    public void apply(AccountId accountId, String newPasswordHash) {
        accounts.find(accountId).orElseThrow().changePassword(newPasswordHash, clock.instant());
        sessions.endAll(accountId, "password changed");
    }
}
