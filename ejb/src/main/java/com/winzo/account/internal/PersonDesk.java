package com.winzo.account.internal;

import com.winzo.account.api.Contact;
import com.winzo.account.api.PersonView;
import com.winzo.account.api.RevealPerson;
import com.winzo.account.domain.Masking;
import com.winzo.account.model.Account;
import com.winzo.account.repository.AccountRepository;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Shows staff who somebody is: masked, or, for a reason that is written down, as it is. */
@ApplicationScoped
public class PersonDesk {

    @Inject
    private AccountRepository accounts;

    @Inject
    private Persons persons;

    @Inject
    private AuditLog audit;

    public PersonView masked(AccountId id) {
        Account account = existing(id);
        Person person = persons.of(account);
        return new PersonView(
                id,
                Masking.email(person.email()),
                Masking.name(person.firstName()),
                Masking.name(person.lastName()),
                Masking.birth(person.dateOfBirth()),
                account.countryCode(),
                new Contact(Masking.phone(person.contact().phone()), null, null, null, null),
                true);
    }

    public PersonView reveal(AccountId id, RevealPerson order, AccountId actor) {
        Account account = existing(id);
        Person person = persons.of(account);
        audit.record(actor, "account.reveal", "account/" + id, Map.of("reason", order.reason()));
        return new PersonView(
                id,
                person.email(),
                person.firstName(),
                person.lastName(),
                person.dateOfBirth().toString(),
                account.countryCode(),
                person.contact(),
                false);
    }

    private Account existing(AccountId id) {
        return accounts.find(id).orElseThrow(() -> BusinessException.notFound("account", id));
    }
}
