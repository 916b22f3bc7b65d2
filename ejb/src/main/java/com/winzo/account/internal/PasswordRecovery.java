package com.winzo.account.internal;

import com.winzo.account.domain.PasswordPolicy;
import com.winzo.account.model.PasswordReset;
import com.winzo.account.repository.AccountRepository;
import com.winzo.account.repository.IdentityRepository;
import com.winzo.kernel.AccountAction;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.SecurityTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Lets somebody who has forgotten a password set another one, by a token that only the holder of the address gets. */
@ApplicationScoped
public class PasswordRecovery {

    private static final Duration TOKEN_LIVES = Duration.ofMinutes(30);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** To one holder in an hour, whoever asks: nobody's mailbox is filled. */
    private static final int MAILS_MAX = 5;

    @Inject
    private AccountRepository accounts;

    @Inject
    private IdentityRepository identities;

    @Inject
    private Persons persons;

    @Inject
    private LoginRegister logins;

    @Inject
    private PasswordHasher passwords;

    @Inject
    private CommonPasswords commonPasswords;

    @Inject
    private PasswordChange passwordChange;

    @Inject
    private OpaqueTokens tokens;

    @Inject
    private Letters letters;

    @Inject
    private SecurityTrail trail;

    @Inject
    private Clock clock;

    /** Mails a token to the holder, if the address is an account's whose holder may log in. */
    @Transactional
    public void request(String email) {
        persons.find(email)
                .filter(account -> account.status().permits(AccountAction.LOG_IN))
                .filter(account ->
                        identities.resetsSince(account.id(), clock.instant().minus(AN_HOUR)) < MAILS_MAX)
                .ifPresent(account -> {
                    Instant now = clock.instant();
                    trail.note(null, "password.forgotten", "account/" + account.id(), Map.of());
                    String token = tokens.make();
                    identities.add(
                            new PasswordReset(OpaqueTokens.hash(token), account.id(), now, now.plus(TOKEN_LIVES)));
                    letters.resetPassword(
                            persons.of(account).email(), account.username(), token, TOKEN_LIVES.toMinutes());
                });
    }

    /** Whose password a token may set. */
    @Transactional
    public AccountId holder(String token) {
        return identities
                .findReset(OpaqueTokens.hash(token))
                .filter(reset -> reset.isGood(clock.instant()))
                .map(PasswordReset::accountId)
                .orElseThrow(PasswordRecovery::invalid);
    }

    /** Hashes without a transaction. */
    public String admit(AccountId accountId, String newPassword) {
        PasswordPolicy.require(newPassword, "password", logins.namesOf(accountId), commonPasswords::contains);
        return passwords.hash(newPassword);
    }

    /** Uses the token up, and every other one of the account with it. */
    @Transactional
    public void reset(AccountId accountId, String token, String newPasswordHash) {
        Instant now = clock.instant();
        boolean good = accounts.lock(accountId).isPresent()
                && identities
                        .findReset(OpaqueTokens.hash(token))
                        .filter(reset -> reset.isGood(now))
                        .isPresent();
        if (!good) {
            throw invalid();
        }
        identities.lockUnusedResets(accountId).forEach(reset -> reset.use(now));
        passwordChange.apply(accountId, newPasswordHash);
    }

    private static BusinessException invalid() {
        return new BusinessException(ErrorCode.TOKEN_INVALID, "The token is not valid any more. Ask for another one.");
    }
}
