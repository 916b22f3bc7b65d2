package com.winzo.account.internal;

import com.winzo.account.api.Contact;
import com.winzo.account.api.Profile;
import com.winzo.account.api.RegisterAccount;
import com.winzo.account.api.Registration.Applicant;
import com.winzo.account.domain.LegalAge;
import com.winzo.account.domain.PasswordPolicy;
import com.winzo.account.model.Account;
import com.winzo.account.repository.AccountRepository;
import com.winzo.account.repository.AccountRepository.Taken;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.AccountOpened;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.Ids;
import com.winzo.platform.api.Role;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the accounts of customers. */
@ApplicationScoped
public class AccountOpening {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Currency DEFAULT_CURRENCY = Currency.getInstance("USD");

    @Inject
    private AccountRepository accounts;

    @Inject
    private PasswordHasher passwords;

    @Inject
    private CommonPasswords commonPasswords;

    @Inject
    private Persons persons;

    @Inject
    private SamePerson samePerson;

    @Inject
    private Consents consents;

    @Inject
    private Profiles profiles;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<AccountOpened> opened;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "winzo.registration.ages")
    private Optional<List<String>> ages;

    private LegalAge legalAge;

    @PostConstruct
    void prepare() {
        legalAge = new LegalAge(ages.orElse(List.of()).stream()
                .map(age -> age.split("=", 2))
                .collect(Collectors.toMap(age -> age[0], age -> Integer.valueOf(age[1]))));
    }

    public Applicant admit(RegisterAccount request, String address) {
        consents.require(request);
        samePerson.requireNames(request);
        legalAge.require(request.dateOfBirth(), request.countryCode(), LocalDate.now(clock));
        PasswordPolicy.require(
                request.password(),
                "password",
                Arrays.asList(request.username(), request.email(), request.firstName(), request.lastName()),
                commonPasswords::contains);
        if (!COUNTRIES.contains(request.countryCode())) {
            throw BusinessException.invalidFormat("countryCode", "Not an ISO 3166-1 country.");
        }
        if (currency(request).getDefaultFractionDigits() < 0) {
            throw BusinessException.invalidFormat("currency", "Nobody can play in this currency.");
        }
        return new Applicant(request.withoutPassword(), passwords.hash(request.password()), address);
    }

    public Profile open(Applicant applicant) {
        RegisterAccount request = applicant.request();
        Taken taken = accounts.taken(request.username(), persons.emailMark(request.email()));
        if (taken.any()) {
            throw conflict(taken.username() ? "username" : "email");
        }
        AccountId id = new AccountId(ids.next());
        Person person = new Person(
                request.email(), request.firstName(), request.lastName(), request.dateOfBirth(), Contact.NONE);
        Account account = new Account(
                id,
                request.username(),
                applicant.passwordHash(),
                persons.seal(id, person),
                persons.emailMark(request.email()),
                request.countryCode(),
                currency(request),
                Set.of(Role.USER.name().toLowerCase(Locale.ROOT)),
                clock.instant());
        Optional<byte[]> mark = samePerson.mark(request);
        samePerson.takeTurns(mark);
        List<AccountId> others = samePerson.accountsOf(mark);
        mark.ifPresent(account::recognise);
        if (samePerson.waits(mark, others)) {
            account.waitForStaff();
        }
        try {
            accounts.add(account);
        } catch (PersistenceException takenMeanwhile) {
            throw conflict("username");
        }
        samePerson.flag(account.id(), others, clock.instant());
        consents.record(account.id(), applicant, clock.instant());
        audit.record(account.id(), "account.open", "account/" + id, Map.of("country", account.countryCode()));
        opened.fire(new AccountOpened(account.id(), account.currency()));
        return profiles.of(account);
    }

    private static Currency currency(RegisterAccount request) {
        return request.currency() == null ? DEFAULT_CURRENCY : request.currency();
    }

    private static BusinessException conflict(String field) {
        return new BusinessException(
                ErrorCode.CONFLICT, "This " + field + " belongs to another account.", Map.of("field", field));
    }
}
