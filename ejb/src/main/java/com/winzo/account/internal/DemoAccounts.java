package com.winzo.account.internal;

import com.winzo.account.api.Contact;
import com.winzo.account.model.Account;
import com.winzo.account.repository.AccountRepository;
import com.winzo.kernel.AccountId;
import com.winzo.platform.api.AccountOpened;
import com.winzo.platform.api.Ids;
import com.winzo.platform.api.Role;
import com.winzo.platform.api.RunMode;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes the accounts that a visitor of the demo logs in with, one for each kind of role; never in production.
 *
 * <p>Repeated at every start: what is there stays, with the password of now.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class DemoAccounts {

    private static final Logger LOG = Logger.getLogger(DemoAccounts.class);
    private static final Currency CURRENCY = Currency.getInstance("USD");
    private static final LocalDate BIRTH = LocalDate.of(1990, 1, 1);

    private static final Map<String, Role> ROLES = Map.of(
            "admin", Role.ADMIN,
            "trader", Role.TRADER,
            "support", Role.SUPPORT,
            "regulator", Role.REGULATOR,
            "player", Role.USER);

    @Inject
    private RunMode mode;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Persons persons;

    @Inject
    private PasswordHasher passwords;

    @Inject
    private DemoFactors factors;

    @Inject
    private Event<AccountOpened> opened;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "winzo.demo.password", defaultValue = "Winzo-demo-2026!")
    private String password;

    @Inject
    @ConfigProperty(name = "winzo.demo.totp-secret")
    private Optional<String> totpSecret;

    @PostConstruct
    void create() {
        if (!mode.isPlayground()) {
            return;
        }
        accounts.takeTurns("demo accounts");
        ROLES.forEach(this::ensure);
        LOG.warnf("demo accounts with a known password are open: %s", ROLES.keySet());
    }

    private void ensure(String username, Role role) {
        accounts.findByUsername(username).ifPresentOrElse(this::refreshPassword, () -> open(username, role));
        if (role != Role.USER) {
            totpSecret.ifPresent(
                    secret -> factors.ensure(accounts.findByUsername(username).orElseThrow(), secret));
        }
    }

    private void refreshPassword(Account account) {
        if (!passwords.verifyAtOnce(password, account.passwordHash())) {
            account.changePassword(passwords.hashAtOnce(password), clock.instant());
        }
    }

    private void open(String username, Role role) {
        AccountId id = new AccountId(ids.next());
        Person person = new Person(username + "@demo.winzo.example", "Demo", username, BIRTH, Contact.NONE);
        Account account = new Account(
                id,
                username,
                passwords.hashAtOnce(password),
                persons.seal(id, person),
                persons.emailMark(person.email()),
                "US",
                CURRENCY,
                Set.of(role.name().toLowerCase(Locale.ROOT)),
                clock.instant());
        accounts.add(account);
        if (role == Role.USER) {
            opened.fire(new AccountOpened(account.id(), CURRENCY));
        }
    }
}
