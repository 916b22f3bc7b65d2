package com.winzo.account.internal;

import com.winzo.account.api.ChangePassword;
import com.winzo.account.api.ChangeProfile;
import com.winzo.account.api.Profile;
import com.winzo.account.domain.PasswordPolicy;
import com.winzo.account.domain.Preferences;
import com.winzo.account.domain.TimeOut;
import com.winzo.account.internal.LoginRegister.KnownLogin;
import com.winzo.account.model.Account;
import com.winzo.account.repository.AccountRepository;
import com.winzo.kernel.AccountAction;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.AccountStatus;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.Json;
import com.winzo.platform.api.Role;
import com.winzo.platform.api.StepUps;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads and changes accounts. */
@ApplicationScoped
public class AccountKeeping {

    private static final int PREFERENCES_LENGTH_MAX = 8 * 1024;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Persons persons;

    @Inject
    private SamePerson samePerson;

    @Inject
    private LoginRegister logins;

    @Inject
    private PasswordHasher passwords;

    @Inject
    private CommonPasswords commonPasswords;

    @Inject
    private PasswordChange passwordChange;

    @Inject
    private Profiles profiles;

    @Inject
    private Json json;

    @Inject
    private StepUps stepUps;

    @Inject
    private Clock clock;

    /** Whether the account is a customer's that may do this, by its status and unless its holder takes a break from it. */
    public boolean permits(AccountId accountId, AccountAction action) {
        return accounts.standingOf(accountId, Role.USER.name().toLowerCase(Locale.ROOT))
                .filter(standing -> standing.status().permits(action))
                .filter(standing -> !standing.timedOut() || TimeOut.permits(action))
                .isPresent();
    }

    /** Those of the accounts that are customers and may bet. */
    public Later<Set<AccountId>> bettingCustomers(Collection<AccountId> accountIds, RoundTrip trip) {
        return accounts.having(
                Role.USER.name().toLowerCase(Locale.ROOT),
                Arrays.stream(AccountStatus.values())
                        .filter(status -> status.permits(AccountAction.BET))
                        .toList(),
                accountIds,
                trip);
    }

    public Profile profile(AccountId accountId) {
        return profiles.of(existing(accountId));
    }

    public Profile change(AccountId accountId, ChangeProfile change) {
        if (change.firstName() != null || change.lastName() != null) {
            return rename(accountId, change);
        }
        Account account = existing(accountId);
        describe(account, persons.of(account).changed(change));
        return profiles.of(account);
    }

    private Profile rename(AccountId accountId, ChangeProfile change) {
        Person wished = persons.of(existing(accountId)).changed(change);
        samePerson.takeTurns(wished);
        Account account = accounts.lock(accountId).orElseThrow();
        Person before = persons.of(account);
        Person renamed = before.changed(change);
        describe(account, renamed);
        samePerson.renamed(account, before, renamed, clock.instant());
        return profiles.of(account);
    }

    private void describe(Account account, Person person) {
        account.describe(persons.seal(account.id(), person), clock.instant());
    }

    public Profile prefer(AccountId accountId, Map<String, Object> preferences) {
        Preferences.require(preferences);
        String written = json.write(preferences);
        if (written.length() > PREFERENCES_LENGTH_MAX) {
            throw BusinessException.outOfRange("preferences", "Preferences are limited to 8 KiB.");
        }
        Account account = existing(accountId);
        account.prefer(written, clock.instant());
        return profiles.of(account);
    }

    /** Runs without a transaction while it hashes; the change itself has one. */
    public void changePassword(AccountId accountId, ChangePassword change) {
        stepUps.requireFactor();
        KnownLogin known = logins.find(accountId);
        if (!logins.verify(change.currentPassword(), known)) {
            throw new BusinessException(ErrorCode.INVALID_CREDENTIALS, "The present password is wrong.");
        }
        PasswordPolicy.require(
                change.newPassword(), "newPassword", logins.namesOf(accountId), commonPasswords::contains);
        passwordChange.apply(accountId, passwords.hash(change.newPassword()));
    }

    private Account existing(AccountId accountId) {
        return accounts.find(accountId).orElseThrow(() -> BusinessException.notFound("account", accountId));
    }
}
