package com.winzo.account.internal;

import com.winzo.account.internal.LoginRegister.KnownLogin;
import com.winzo.account.model.Account;
import com.winzo.account.model.EmailChange;
import com.winzo.account.repository.AccountRepository;
import com.winzo.account.repository.IdentityRepository;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.StepUps;
import com.winzo.platform.api.Vault;
import com.winzo.platform.api.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Changes the address of an account: asked for with the password, confirmed by mail, told to the old address. */
@ApplicationScoped
public class AddressChange {

    private static final Duration TOKEN_LIVES = Duration.ofHours(24);

    @Inject
    private AccountRepository accounts;

    @Inject
    private IdentityRepository identities;

    @Inject
    private Persons persons;

    @Inject
    private LoginRegister logins;

    @Inject
    private OpaqueTokens tokens;

    @Inject
    private Letters letters;

    @Inject
    private Vault vault;

    @Inject
    private AuditLog audit;

    @Inject
    private StepUps stepUps;

    @Inject
    private Clock clock;

    /** Without a transaction while it hashes. */
    public void requirePassword(AccountId accountId, String password) {
        stepUps.requireFactor();
        KnownLogin known = logins.find(accountId);
        if (!logins.verify(password, known)) {
            throw new BusinessException(ErrorCode.INVALID_CREDENTIALS, "The present password is wrong.");
        }
    }

    @Transactional
    public void ask(AccountId accountId, String email) {
        Account account = accounts.find(accountId).orElseThrow();
        Instant now = clock.instant();
        String token = tokens.make();
        byte[] sealed = vault.seal(Purpose.PERSONAL_DATA, email.getBytes(StandardCharsets.UTF_8), about(accountId));
        identities.add(new EmailChange(OpaqueTokens.hash(token), accountId, sealed, now, now.plus(TOKEN_LIVES)));
        if (accounts.findByEmailMark(persons.emailMark(email)).isPresent()) {
            letters.alreadyRegistered(email);
        } else {
            letters.confirmChange(email, account.username(), token, TOKEN_LIVES.toHours());
        }
    }

    @Transactional
    public void confirm(String token) {
        Instant now = clock.instant();
        EmailChange change = identities
                .findChange(OpaqueTokens.hash(token))
                .filter(found -> !found.isOver(now))
                .orElseThrow(AddressChange::invalid);
        Account account = accounts.lock(change.accountId()).orElseThrow();
        if (identities.removeChanges(account.id()) == 0) {
            throw invalid();
        }
        String email = new String(
                vault.open(Purpose.PERSONAL_DATA, change.address(), about(account.id())), StandardCharsets.UTF_8);
        if (accounts.findByEmailMark(persons.emailMark(email)).isPresent()) {
            throw BusinessException.conflict("This address cannot be used any more.");
        }
        Person before = persons.of(account);
        account.moveTo(persons.seal(account.id(), before.reachedAt(email)), persons.emailMark(email), now);
        letters.addressChanged(before.email(), account.username());
        audit.record(account.id(), "account.email", "account/" + account.id(), Map.of());
    }

    private static BusinessException invalid() {
        return new BusinessException(ErrorCode.TOKEN_INVALID, "The token is not valid any more. Ask for another one.");
    }

    private static String about(AccountId accountId) {
        return "email-change/" + accountId;
    }
}
