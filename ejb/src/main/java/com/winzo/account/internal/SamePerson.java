package com.winzo.account.internal;

import com.winzo.account.api.RegisterAccount;
import com.winzo.account.domain.PersonName;
import com.winzo.account.repository.IdentityRepository;
import com.winzo.kernel.AccountId;
import com.winzo.platform.api.RunMode;
import com.winzo.platform.api.Vault;
import com.winzo.platform.api.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One account per person: who registers with the name and date of birth of a customer is flagged, and waits for staff.
 *
 * <p>Nobody is refused, since two people may share both; and nobody is told, since it would tell who is a customer. In demo and test
 * mode a flag is all.
 */
@ApplicationScoped
public class SamePerson {

    static final String FLAG = "same_person";

    @Inject
    private IdentityRepository identities;

    @Inject
    private Vault vault;

    @Inject
    private RunMode mode;

    @Inject
    @ConfigProperty(name = "winzo.registration.same-person-waits")
    private Optional<Boolean> waits;

    /** What marks a person, without telling who it is; nothing when a name is missing. */
    Optional<byte[]> mark(RegisterAccount request) {
        return PersonName.normalized(request.firstName(), request.lastName(), request.dateOfBirth())
                .map(person -> vault.mark(Purpose.LOOKUP, "person " + person));
    }

    /** The accounts that the person has already. */
    List<AccountId> accountsOf(Optional<byte[]> mark) {
        return mark.map(identities::samePerson).orElse(List.of());
    }

    /** Whether an account of somebody who has one already waits for staff. */
    boolean waits() {
        return waits.orElse(!mode.isPlayground());
    }

    void flag(AccountId account, List<AccountId> others, Instant now) {
        others.forEach(other -> identities.flag(account, FLAG, other, now));
    }
}
