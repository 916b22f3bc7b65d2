package com.winzo.betting.repository;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.Money;
import com.winzo.kernel.StakeKind;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Bets that the house has given away. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FreeBetRepository {

    private static final String COLUMNS =
            "select id, account_id, currency, stake_minor, stake_kind, granted_at, expires_at, bet_id from free_bet ";

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** Keeps a new one. */
    public void add(FreeBet bet, String reason, AccountId grantedBy) {
        SetBased.execute(
                entityManager,
                """
                insert into free_bet (id, account_id, currency, stake_minor, stake_kind, reason, granted_by, granted_at,
                                      expires_at)
                select id, account_id, currency, stake_minor, stake_kind, ?, ?, granted_at, expires_at
                from unnest(?, ?, ?, ?, ?, ?, ?)
                    n (id, account_id, currency, stake_minor, stake_kind, granted_at, expires_at)
                """,
                insert -> Columns.of(insert, List.of(bet))
                        .value(reason)
                        .value(grantedBy.value())
                        .add("uuid", FreeBet::id)
                        .add("uuid", each -> each.accountId().value())
                        .add("text", each -> each.stake().currency().getCurrencyCode())
                        .add("int8", each -> each.stake().minor())
                        .add("text", each -> each.kind().name().toLowerCase(Locale.ROOT))
                        .add("timestamptz", FreeBet::grantedAt)
                        .add("timestamptz", FreeBet::expiresAt));
    }

    /** A customer's, the newest first. */
    public List<FreeBet> of(AccountId account, int limit) {
        return SetBased.query(
                entityManager,
                COLUMNS + "where account_id = ? order by id desc limit ?",
                query -> query.value(account.value()).value(limit),
                FreeBetRepository::freeBet);
    }

    /** Those of the free bets that exist. Whoever holds the wallets of their customers can rely on it. */
    public Map<UUID, FreeBet> find(Collection<UUID> ids) {
        Map<UUID, FreeBet> found = new HashMap<>();
        SetBased.query(
                entityManager,
                COLUMNS + "where id = any (?)",
                query -> Columns.of(query, ids).add("uuid", id -> id),
                row -> found.put(row.getObject(1, UUID.class), freeBet(row)));
        return found;
    }

    /**
     * Uses free bets up, each for one bet.
     *
     * @return those that could be used; others have been taken meanwhile
     */
    public List<UUID> use(Map<UUID, BetId> uses) {
        return SetBased.query(
                entityManager,
                """
                update free_bet f set bet_id = u.bet_id, given_back_by = null from unnest(?, ?) u (id, bet_id)
                where f.id = u.id and f.bet_id is null returning f.id
                """,
                update -> Columns.of(update, uses.entrySet())
                        .add("uuid", Map.Entry::getKey)
                        .add("uuid", use -> use.getValue().value()),
                row -> row.getObject(1, UUID.class));
    }

    /** Makes the free bets of bets that are void usable again, and remembers whose they were. */
    public void giveBack(Collection<BetId> bets) {
        SetBased.execute(
                entityManager,
                "update free_bet set given_back_by = bet_id, bet_id = null where bet_id = any (?)",
                update -> Columns.of(update, bets).add("uuid", BetId::value));
    }

    /** Takes free bets again that these bets had given back; one that was used meanwhile stays where it is. */
    public void takeAgain(Collection<BetId> bets) {
        SetBased.execute(entityManager, """
                update free_bet set bet_id = given_back_by, given_back_by = null
                where given_back_by = any (?) and bet_id is null
                """, update -> Columns.of(update, bets).add("uuid", BetId::value));
    }

    /**
     * Makes the free bets of bets that do not stand usable again.
     *
     * @return which free bet each of the bets had used
     */
    public Map<BetId, UUID> release(Collection<BetId> bets) {
        Map<BetId, UUID> released = new HashMap<>();
        SetBased.query(
                entityManager,
                """
                update free_bet f set bet_id = null from unnest(?) b (id) where f.bet_id = b.id returning b.id, f.id
                """,
                query -> Columns.of(query, bets).add("uuid", BetId::value),
                row -> released.put(new BetId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)));
        return released;
    }

    private static FreeBet freeBet(ResultSet row) throws SQLException {
        UUID bet = row.getObject(8, UUID.class);
        return new FreeBet(
                row.getObject(1, UUID.class),
                new AccountId(row.getObject(2, UUID.class)),
                new Money(row.getLong(4), Currency.getInstance(row.getString(3))),
                StakeKind.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                bet == null ? null : new BetId(bet));
    }

    /**
     * A bet that was given away.
     *
     * @param stake all of which it stakes
     * @param betId the bet that it was used for, or null
     */
    public record FreeBet(
            UUID id,
            AccountId accountId,
            Money stake,
            StakeKind kind,
            Instant grantedAt,
            Instant expiresAt,
            BetId betId) {}
}
