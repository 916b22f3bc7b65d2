package com.winzo.betting.repository;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Knows which quotes have been used. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class QuoteRepository {

    /** Those that have been used. Whoever holds the wallets of their customers can rely on it: all that place bets do. */
    public Later<Set<UUID>> used(Collection<UUID> quotes, RoundTrip trip) {
        if (quotes.isEmpty()) {
            return Later.now(Set.of());
        }
        Later<List<UUID>> used = trip.query(
                "select quote_id from bet_quote where quote_id = any (?)",
                query -> Columns.of(query, quotes).add("uuid", quote -> quote),
                row -> row.getObject(1, UUID.class));
        return used.map(Set::copyOf);
    }

    /** Uses quotes up, each for one bet. */
    public void use(List<Use> uses, RoundTrip trip) {
        if (!uses.isEmpty()) {
            trip.execute(
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
