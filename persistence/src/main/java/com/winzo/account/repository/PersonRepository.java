package com.winzo.account.repository;

import com.winzo.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who the holders of accounts are, for the work of sealing it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PersonRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** Whether anybody's data still lies open. */
    public boolean anyOpen() {
        return (boolean) entityManager
                .createNativeQuery("select exists (select from account where sealed_person is null)", Boolean.class)
                .getSingleResult();
    }

    /** The next ones in the order of their ids, kept from changing until the transaction ends. */
    public List<StoredPerson> lockAfter(UUID id, int limit) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entityManager
                .createNativeQuery("""
                        select id, sealed_person, email, first_name, last_name, date_of_birth
                        from account where id > :id order by id limit :limit for update
                        """, Tuple.class)
                .setParameter("id", id)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(row -> new StoredPerson(
                        new AccountId(row.get(0, UUID.class)),
                        row.get(1, byte[].class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5) instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) row.get(5)))
                .toList();
    }

    /** Puts what is sealed in the place of what lies open. */
    public void seal(AccountId id, byte[] sealedPerson, byte[] emailMark) {
        entityManager
                .createNativeQuery("""
                        update account
                        set sealed_person = :person, email_mark = :mark, version = version + 1,
                            email = null, first_name = null, last_name = null, date_of_birth = null
                        where id = :id
                        """)
                .setParameter("person", sealedPerson)
                .setParameter("mark", emailMark)
                .setParameter("id", id.value())
                .executeUpdate();
    }

    /** @param sealedPerson null while the rest lies open */
    public record StoredPerson(
            AccountId id,
            byte[] sealedPerson,
            String email,
            String firstName,
            String lastName,
            LocalDate dateOfBirth) {}
}
