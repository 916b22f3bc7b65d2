package com.winzo.betting.api;

import com.winzo.betting.repository.RuleTermRepository;
import com.winzo.kernel.AccountId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Which version of the settlement rules bets are struck under, from when. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RuleTerms {

    @Inject
    private RuleTermRepository terms;

    /** All there are, the latest first; some may begin in the future. */
    public List<Term> all() {
        return terms.all().stream()
                .map(term -> new Term(term.version(), term.from(), term.reason()))
                .toList();
    }

    /** The time of the clock by which bets are struck. */
    public Instant databaseTime() {
        return terms.databaseTime();
    }

    /** Adds a term; no other begins at its instant. */
    public void add(Term term, AccountId by) {
        terms.add(new RuleTermRepository.Term(term.version(), term.from(), term.reason()), by);
    }

    /** A version and the instant from which bets are struck under it. */
    public record Term(int version, Instant from, String reason) {}
}
