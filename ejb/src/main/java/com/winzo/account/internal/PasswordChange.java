package com.winzo.account.internal;

import com.winzo.account.model.Account;
import com.winzo.account.repository.AccountRepository;
import com.winzo.kernel.AccountId;
import com.winzo.platform.api.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Stores another password, ends what the old one had opened and tells the holder, all or nothing. */
@ApplicationScoped
public class PasswordChange {

    @Inject
    private AccountRepository accounts;

    @Inject
    private SessionStore sessions;

    @Inject
    private Persons persons;

    @Inject
    private Letters letters;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Transactional
    public void apply(AccountId accountId, String newPasswordHash) {
        Account account = accounts.lock(accountId).orElseThrow();
        account.changePassword(newPasswordHash, clock.instant());
        audit.record(accountId, "password.change", "account/" + accountId, Map.of());
        letters.passwordChanged(persons.of(account).email(), account.username());
        sessions.endAll(accountId, "password changed");
    }

    /**
     * Stores the same password under another hash.
     *
     * @return false when it was changed meanwhile: then it stays changed
     */
    @Transactional
    public boolean rehash(AccountId accountId, String passwordHash, String newPasswordHash) {
        Account account = accounts.lock(accountId).orElseThrow();
        boolean same = account.passwordHash().equals(passwordHash);
        if (same) {
            account.changePassword(newPasswordHash, clock.instant());
        }
        return same;
    }
}
