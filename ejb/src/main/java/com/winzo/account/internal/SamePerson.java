package com.winzo.account.internal;

import com.winzo.account.api.RegisterAccount;
import com.winzo.account.domain.PersonName;
import com.winzo.account.model.Account;
import com.winzo.account.repository.AccountRepository;
import com.winzo.account.repository.IdentityRepository;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.RunMode;
import com.winzo.platform.api.Vault;
import com.winzo.platform.api.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One account per person: who registers with the name and date of birth of a customer is flagged, and waits for staff.
 *
 * <p>Nobody is refused, since two people may share both; and nobody is told, since it would tell who is a customer. In demo and test
 * mode a flag is all, unless the person is banned or self-excluded: then the account waits everywhere, and until staff have found that
 * it is somebody else's, nothing makes it active. A self-exclusion reaches every account of the person.
 */
@ApplicationScoped
public class SamePerson {

    static final String FLAG = "same_person";

    @Inject
    private IdentityRepository identities;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Vault vault;

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

    /** The holder is called something else now: staff hear of it when somebody is called that already. */
    void renamed(Account account, Person person, Instant now) {
        Optional<byte[]> mark = mark(person.firstName(), person.lastName(), person.dateOfBirth());
        List<AccountId> others = accountsOf(mark).stream()
                .filter(other -> !other.equals(account.id()))
                .toList();
        mark.ifPresent(account::recognise);
        flag(account.id(), others, now);
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
