package com.winzo.account.internal;

import com.winzo.account.api.LoginOrigin;
import com.winzo.account.internal.HashingLine.Place;
import com.winzo.account.model.Account;
import com.winzo.account.repository.AccountRepository;
import com.winzo.account.repository.LoginGuardRepository;
import com.winzo.account.repository.LoginGuardRepository.Holder;
import com.winzo.kernel.AccountAction;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.AccountStatus;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.Ids;
import com.winzo.platform.api.Networks;
import com.winzo.platform.api.SecurityTrail;
import com.winzo.platform.repository.RoundTrip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Looks up who wants in, checks the password, and writes down every attempt. */
@ApplicationScoped
public class LoginRegister {

    private static final Logger LOG = Logger.getLogger(LoginRegister.class);
    private static final KnownLogin NOBODY = new KnownLogin(null, null, null);

    @Inject
    private AccountRepository accounts;

    @Inject
    private Persons persons;

    @Inject
    private PasswordHasher passwords;

    @Inject
    private PasswordChange passwordChange;

    @Inject
    private LoginGuardRepository attempts;

    @Inject
    private SecurityTrail trail;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /**
     * Before anything is looked up: a place in the line of those whose passwords are hashed.
     *
     * @return to be closed
     * @throws BusinessException {@code SYS_001} under a storm of logins
     */
    public Place takePlace(LoginOrigin origin) {
        return passwords.takePlace(Networks.around(origin.address()));
    }

    /** An account, or {@link KnownLogin} without one. */
    @Transactional
    public KnownLogin find(AccountId accountId) {
        return accounts.find(accountId).map(KnownLogin::of).orElse(NOBODY);
    }

    /** What the holder is called: no password may be made of that. */
    @Transactional
    public List<String> namesOf(AccountId accountId) {
        return accounts.find(accountId).stream()
                .flatMap(account -> {
                    Person person = persons.of(account);
                    return Stream.of(account.username(), person.email(), person.firstName(), person.lastName());
                })
                .filter(Objects::nonNull)
                .toList();
    }

    /** Takes the same time whether or not there is an account. */
    public boolean verify(String password, KnownLogin known) {
        return passwords.verify(password, known.passwordHash());
    }

    /**
     * Hashes a password that was right anew when its hash has another cost than new ones get; under a storm of logins it is left
     * for later.
     *
     * @return the login with the hash that is stored now
     */
    public KnownLogin modernize(String password, KnownLogin known) {
        if (!passwords.isOutdated(known.passwordHash())) {
            return known;
        }
        try {
            String hash = passwords.hash(password);
            return passwordChange.rehash(known.accountId(), known.passwordHash(), hash) ? known.with(hash) : known;
        } catch (BusinessException busy) {
            LOG.debugf("the password of account %s keeps its old cost for now", known.accountId());
            return known;
        }
    }

    /** One refusal for an unknown name and a wrong password. */
    public static BusinessException wrongCredentials() {
        return new BusinessException(ErrorCode.INVALID_CREDENTIALS, "User name or password is wrong.");
    }

    /** Writes an attempt down that opened nothing. */
    void recordFailure(KnownLogin known, boolean right, LoginOrigin origin, RoundTrip trip) {
        String outcome = outcome(known, right);
        record(known, outcome, origin, trip);
        String subject = "account/" + (known.accountId() == null ? "unknown" : known.accountId());
        trail.note(null, "login.failure", subject, Map.of("outcome", outcome));
    }

    /** Writes an attempt down whose password was right, of an account that may log in. */
    void recordSuccess(KnownLogin known, LoginOrigin origin, RoundTrip trip) {
        record(known, "success", origin, trip);
    }

    private void record(KnownLogin known, String outcome, LoginOrigin origin, RoundTrip trip) {
        attempts.add(
                new LoginGuardRepository.Attempt(
                        ids.next(), outcome, origin.address(), origin.device(), clock.instant()),
                known.accountId(),
                trip);
    }

    private static String outcome(KnownLogin known, boolean right) {
        if (known.accountId() == null) {
            return "unknown_name";
        }
        return right ? "not_active" : "wrong_password";
    }

    /**
     * What is needed of an account to let its holder in.
     *
     * @param accountId null when there is no such account, like the rest
     */
    public record KnownLogin(AccountId accountId, AccountStatus status, String passwordHash) {

        static KnownLogin of(Account account) {
            return new KnownLogin(account.id(), account.status(), account.passwordHash());
        }

        static KnownLogin of(Optional<Holder> found) {
            return found.map(holder -> new KnownLogin(holder.accountId(), holder.status(), holder.passwordHash()))
                    .orElse(NOBODY);
        }

        /** Whether a right password opens anything. */
        public boolean mayLogIn() {
            return status != null && status.permits(AccountAction.LOG_IN);
        }

        KnownLogin with(String newPasswordHash) {
            return new KnownLogin(accountId, status, newPasswordHash);
        }

        @Override
        public String toString() {
            return "KnownLogin[" + accountId + "]";
        }
    }
}
