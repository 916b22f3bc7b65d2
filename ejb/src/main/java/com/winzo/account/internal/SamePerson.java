package com.winzo.account.internal;

import com.winzo.account.api.RegisterAccount;
import com.winzo.account.domain.PersonName;
import com.winzo.account.model.Account;
import com.winzo.account.repository.AccountRepository;
import com.winzo.account.repository.IdentityRepository;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.AccountStatus;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.RunMode;
import com.winzo.platform.api.Vault;
import com.winzo.platform.api.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One account per person: who registers with the name and date of birth of a customer is flagged, and waits for staff.
 *
 * <p>Nobody is refused, since two people may share both; and nobody is told, since it would tell who is a customer. In demo and test
 * mode a flag is all, unless the person is banned or self-excluded: then the account waits everywhere, and until staff have found that
 * it is somebody else's, nothing makes it active. A self-exclusion reaches every account of the person, and who takes such a person's
 * name later is suspended.
 */
@ApplicationScoped
public class SamePerson {

    static final String FLAG = "same_person";

    /** Where nobody but the holder stands between an account and its next bet. */
    private static final Set<AccountStatus> BETS_OR_MAY_SOON = EnumSet.of(AccountStatus.ACTIVE, AccountStatus.DORMANT);

    @Inject
    private IdentityRepository identities;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Vault vault;

    @Inject
    private SessionStore sessions;

    @Inject
    private AuditLog audit;

    @Inject
    private RunMode mode;

    @Inject
    @ConfigProperty(name = "winzo.registration.same-person-waits")
    private Optional<Boolean> waits;

    @Inject
    @ConfigProperty(name = "winzo.registration.names-required")
    private Optional<Boolean> namesRequired;

    /**
     * @throws BusinessException {@code VAL_001} without a name where one is required: nobody could tell whose second account it is
     */
    void requireNames(RegisterAccount request) {
        if (namesRequired.orElse(!mode.isPlayground())) {
            require(request.firstName(), "firstName");
            require(request.lastName(), "lastName");
        }
    }

    private static void require(String name, String field) {
        if (name == null || name.isBlank()) {
            throw BusinessException.required(field);
        }
    }

    /** Before a holder is called so: whoever excludes that person now does it before or after that, not meanwhile. */
    void takeTurns(Person wished) {
        takeTurns(mark(wished));
    }

    /**
     * The holder of a locked account is called something else now. Staff hear of it when somebody is called that already; when that
     * somebody is banned or self-excluded, the account is suspended until they have looked.
     */
    void renamed(Account account, Person before, Person now, Instant at) {
        Optional<byte[]> mark = mark(now);
        List<AccountId> others = accountsOf(mark).stream()
                .filter(other -> !other.equals(account.id()))
                .toList();
        mark.ifPresent(account::recognise);
        flag(account.id(), others, at);
        if (!isSame(mark, mark(before)) && mark.filter(identities::isKeptOut).isPresent()) {
            suspend(account, at);
        }
    }

    private static boolean isSame(Optional<byte[]> one, Optional<byte[]> other) {
        return Arrays.equals(one.orElse(null), other.orElse(null));
    }

    private void suspend(Account account, Instant now) {
        AccountStatus before = account.status();
        if (!BETS_OR_MAY_SOON.contains(before)) {
            return;
        }
        account.changeStatus(AccountStatus.SUSPENDED, now);
        audit.record(
                null,
                "account.status",
                "account/" + account.id(),
                Map.of("before", before, "after", AccountStatus.SUSPENDED, "reason", "renamed to somebody kept out"));
        sessions.endAll(account.id(), "account suspended");
    }

    private Optional<byte[]> mark(Person person) {
        return mark(person.firstName(), person.lastName(), person.dateOfBirth());
    }

    /** What marks a person, without telling who it is; nothing when a name is missing. */
    Optional<byte[]> mark(RegisterAccount request) {
        return mark(request.firstName(), request.lastName(), request.dateOfBirth());
    }

    private Optional<byte[]> mark(String firstName, String lastName, LocalDate dateOfBirth) {
        return PersonName.normalized(firstName, lastName, dateOfBirth)
                .map(person -> vault.mark(Purpose.LOOKUP, "person " + person));
    }

    /** The accounts that the person has already. */
    List<AccountId> accountsOf(Optional<byte[]> mark) {
        return mark.map(identities::samePerson).orElse(List.of());
    }

    /** Before an account is opened: whoever excludes the person now does it before or after that, not meanwhile. */
    void takeTurns(Optional<byte[]> mark) {
        mark.ifPresent(person -> accounts.takeTurns("person " + HexFormat.of().formatHex(person)));
    }

    /** Whether a new account waits for staff. */
    boolean waits(Optional<byte[]> mark, List<AccountId> others) {
        return !others.isEmpty()
                && (waits.orElse(!mode.isPlayground())
                        || mark.filter(identities::isKeptOut).isPresent());
    }

    /** Whether the holder may not bet under another account, as far as anybody has found. */
    boolean isKeptOut(Account account) {
        return !account.isDifferentPerson() && identities.isKeptOutElsewhere(account.id());
    }

    /**
     * An account and those that are taken to be the same person's, none of which changes until the transaction ends, in the order of their
     * ids; none is opened meanwhile.
     */
    List<Account> lockAll(AccountId account) {
        takeTurns(identities.personMark(account));
        return identities.accountsOfHolder(account).stream()
                .map(id -> accounts.lock(id).orElseThrow())
                .toList();
    }

    void flag(AccountId account, List<AccountId> others, Instant now) {
        others.forEach(other -> identities.flag(account, FLAG, other, now));
    }
}
