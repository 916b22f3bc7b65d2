package com.winzo.betting.repository;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Knows which quotes have been used. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class QuoteRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** Those that have been used. Whoever holds the wallets of their customers can rely on it: all that place bets do. */
    public Set<UUID> used(Collection<UUID> quotes) {
        return quotes.isEmpty()
                ? Set.of()
                : Set.copyOf(SetBased.query(
                        entityManager,
                        "select quote_id from bet_quote where quote_id = any (?)",
                        query -> Columns.of(query, quotes).add("uuid", quote -> quote),
                        row -> row.getObject(1, UUID.class)));
    }

    /** Uses quotes up, each for one bet. */
    public void use(List<Use> uses) {
        if (!uses.isEmpty()) {
            SetBased.execute(
                    entityManager,
                    "insert into bet_quote (quote_id, account_id, bet_id) select * from unnest(?, ?, ?)",
                    insert -> Columns.of(insert, uses)
                            .add("uuid", Use::quoteId)
                            .add("uuid", use -> use.accountId().value())
                            .add("uuid", use -> use.betId().value()));
        }
    }

    /** A quote with the bet that was placed under it. */
    public record Use(UUID quoteId, AccountId accountId, BetId betId) {}
}
