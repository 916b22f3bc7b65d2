package com.winzo.account.internal;

import com.winzo.account.api.Contact;
import com.winzo.account.repository.PersonRepository;
import com.winzo.account.repository.PersonRepository.StoredPerson;
import com.winzo.platform.api.Vault;
import com.winzo.platform.api.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sees to it that everybody's data is sealed with the key of now: what still lies open, and what an earlier key sealed. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class PersonSealing {

    /** Before every id. */
    public static final UUID BEGINNING = new UUID(0, 0);

    private static final int AT_A_TIME = 200;

    @Inject
    private PersonRepository stored;

    @Inject
    private Persons persons;

    @Inject
    private Vault vault;

    public boolean isAnythingOpen() {
        return stored.anyOpen();
    }

    /** A new key, and every other key sealed with the master key of now. */
    public void rotateKey() {
        vault.sealKeysAnew();
        vault.rotate(Purpose.PERSONAL_DATA);
    }

    /**
     * Seals the next few accounts, in one transaction.
     *
     * @return the last one's id, to go on from; nothing at the end
     */
    public Optional<UUID> sealAfter(UUID id) {
        List<StoredPerson> next = stored.lockAfter(id, AT_A_TIME);
        for (StoredPerson person : next) {
            if (person.sealedPerson() == null) {
                seal(person, open(person));
            } else if (!persons.isSealedWithTheKeyOfNow(person.sealedPerson())) {
                seal(person, persons.open(person.id(), person.sealedPerson()));
            }
        }
        return next.isEmpty()
                ? Optional.empty()
                : Optional.of(next.getLast().id().value());
    }

    private static Person open(StoredPerson person) {
        return new Person(person.email(), person.firstName(), person.lastName(), person.dateOfBirth(), Contact.NONE);
    }

    private void seal(StoredPerson row, Person person) {
        stored.seal(row.id(), persons.seal(row.id(), person), persons.emailMark(person.email()));
    }
}
