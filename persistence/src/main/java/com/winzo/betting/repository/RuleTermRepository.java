package com.winzo.betting.repository;

import com.winzo.kernel.AccountId;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Which version of the settlement rules new bets are struck under, from when: appended, never changed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RuleTermRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** All terms, the latest first; some may begin in the future. */
    public List<Term> all() {
        return SetBased.query(
                entityManager,
                "select version, in_force_from, reason from rule_book_term order by in_force_from desc",
                query -> {},
                row -> new Term(
                        row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)));
    }

    /** The time of the clock by which bets are dated. */
    public Instant databaseTime() {
        return (Instant) entityManager
                .createNativeQuery("select clock_timestamp()", Instant.class)
                .getSingleResult();
    }

    /** Adds a term; no other begins at its instant. */
    public void add(Term term, AccountId setBy) {
        entityManager
                .createNativeQuery("""
                        insert into rule_book_term (version, in_force_from, reason, set_by)
                        values (:version, :from, :reason, :by)
                        """)
                .setParameter("version", term.version())
                .setParameter("from", term.from())
                .setParameter("reason", term.reason())
                .setParameter("by", setBy.value())
                .executeUpdate();
    }

    /** A version and the instant from which bets are struck under it. */
    public record Term(int version, Instant from, String reason) {}
}
