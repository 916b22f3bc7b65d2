package com.winzo.betting.repository;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Knows which bet was placed under which idempotency key. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BetKeyRepository {

    /**
     * The bets of those keys that have one. Whoever holds the wallets of the accounts can rely on it: all
     * that place bets do.
     */
    public Later<Map<Key, Placed>> find(Collection<Key> keys, RoundTrip trip) {
        Map<Key, Placed> found = new HashMap<>();
        return trip.query(
                        """
                    select k.account_id, k.key, k.request_hash, k.bet_id
                    from unnest(?, ?) w (account_id, key)
                    join bet_key k on k.account_id = w.account_id and k.key = w.key
                    """,
                        query -> Columns.of(query, keys)
                                .add("uuid", key -> key.accountId().value())
                                .add("text", Key::text),
                        row -> found.put(
                                new Key(new AccountId(row.getObject(1, UUID.class)), row.getString(2)),
                                new Placed(new BetId(row.getObject(4, UUID.class)), row.getBytes(3))))
                .map(rows -> found);
    }

    /** A client's key; each account has its own. */
    public record Key(AccountId accountId, String text) {}

    /** @param requestHash SHA-256 of the slip that came under the key */
    public record Placed(BetId betId, byte[] requestHash) {}
}
