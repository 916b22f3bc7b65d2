package com.winzo.account.internal;

import com.winzo.account.api.Profile;
import com.winzo.account.model.Account;
import com.winzo.platform.api.Json;
import com.winzo.platform.api.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Turns accounts into what their holders see. */
@ApplicationScoped
public class Profiles {

    @Inject
    private Persons persons;

    @Inject
    private Json json;

    @Inject
    private Clock clock;

    @SuppressWarnings("unchecked")
    public Profile of(Account account) {
        Person person = persons.of(account);
        return new Profile(
                account.id(),
                account.username(),
                person.email(),
                person.firstName(),
                person.lastName(),
                person.dateOfBirth(),
                account.countryCode(),
                person.contact(),
                account.currency(),
                account.status(),
                List.copyOf(new TreeSet<>(roles(account))),
                (Map<String, Object>) json.read(account.preferences(), Map.class),
                account.createdAt(),
                account.excludedUntil(),
                account.timeOutUntil(clock.instant()));
    }

    static Set<Role> roles(Account account) {
        Set<Role> roles = new TreeSet<>();
        account.roles().forEach(name -> roles.add(Role.valueOf(name.toUpperCase(Locale.ROOT))));
        return roles;
    }
}
