package com.winzo.account.internal;

import com.winzo.account.model.Account;
import com.winzo.account.repository.AccountRepository;
import com.winzo.account.repository.LoginGuardRepository;
import com.winzo.account.repository.LoginGuardRepository.Holder;
import com.winzo.kernel.AccountId;
import com.winzo.platform.api.Json;
import com.winzo.platform.api.Vault;
import com.winzo.platform.api.Vault.Purpose;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Seals who somebody is, opens it for who needs it, and finds an account by an address that lies sealed. */
@ApplicationScoped
public class Persons {

    @Inject
    private AccountRepository accounts;

    @Inject
    private LoginGuardRepository holders;

    @Inject
    private Vault vault;

    @Inject
    private Json json;

    Person of(Account account) {
        return open(account.id(), account.sealedPerson());
    }

    byte[] seal(AccountId account, Person person) {
        return vault.seal(Purpose.PERSONAL_DATA, json.write(person).getBytes(StandardCharsets.UTF_8), about(account));
    }

    Person open(AccountId account, byte[] sealedPerson) {
        byte[] written = vault.open(Purpose.PERSONAL_DATA, sealedPerson, about(account));
        return json.read(new String(written, StandardCharsets.UTF_8), Person.class);
    }

    boolean isSealedWithTheKeyOfNow(byte[] sealedPerson) {
        return vault.isSealedWithTheKeyOfNow(Purpose.PERSONAL_DATA, sealedPerson);
    }

    /** The same for an address whatever its case, and no way back. */
    byte[] emailMark(String email) {
        return vault.mark(Purpose.LOOKUP, "email " + email.toLowerCase(Locale.ROOT));
    }

    /** The account whose user name or e-mail address this is, whatever its case, with its roles; in the caller's transaction. */
    Optional<Account> find(String login) {
        return login.indexOf('@') < 0 ? accounts.findByUsername(login) : accounts.findByEmailMark(emailMark(login));
    }

    /** The same on a trip with others, and whether the holder has come from that network before. */
    Later<Optional<Holder>> find(String login, String network, RoundTrip trip) {
        return login.indexOf('@') < 0
                ? holders.findByUsername(login.toLowerCase(Locale.ROOT), network, trip)
                : holders.findByEmailMark(emailMark(login), network, trip);
    }

    private static String about(AccountId account) {
        return "account/" + account;
    }
}
