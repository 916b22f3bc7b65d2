package com.winzo.betting.repository;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.CustomerLimitKind;
import com.winzo.kernel.MarketId;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What customers have staked and lost, from their bets themselves. Whoever holds their wallets can rely on it: all that
 * place bets do. Free bets do not count, nor do bets that were rejected, cancelled or voided.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CustomerUsageRepository {

    /** How far the clock that made a bet's id may be from the database's. */
    private static final Duration CLOCKS = Duration.ofHours(1);

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /**
     * What each customer has staked and lost in the spans that end now; customers without bets are left out.
     *
     * @param longest the longest span that is asked for
     */
    public List<Spent> spent(Collection<AccountId> customers, Duration longest, Instant now) {
        return SetBased.query(
                entityManager,
                """
                select account_id,
                       sum(total_stake_minor) filter (where age <= interval '1 day'),
                       sum(total_stake_minor) filter (where age <= interval '7 days'),
                       sum(total_stake_minor),
                       sum(total_stake_minor - paid_minor) filter (where age <= interval '1 day'),
                       sum(total_stake_minor - paid_minor) filter (where age <= interval '7 days'),
                       sum(total_stake_minor - paid_minor)
                from (select account_id, total_stake_minor, paid_minor, cast(? as timestamptz) - placed_at as age
                      from bet
                      where account_id = any (?) and id >= uuid_lower_bound(cast(? as timestamptz))
                        and stake_kind = 'cash' and status not in ('rejected', 'cancelled', 'voided')) b
                where age <= interval '30 days'
                group by account_id
                """,
                query -> Columns.of(query, customers)
                        .value(now.toString())
                        .add("uuid", AccountId::value)
                        .value(now.minus(longest).minus(CLOCKS).toString()),
                CustomerUsageRepository::spent);
    }

    /** What each customer has staked on bets with a leg on one of the markets; those without are left out. */
    public List<Staked> staked(Collection<AccountId> customers, Collection<MarketId> markets) {
        return SetBased.query(
                entityManager,
                """
                select b.account_id, m.market_id, sum(b.total_stake_minor)
                from unnest(?) m (market_id) join bet b
                    on b.account_id = any (?)
                    and b.id >= uuid_lower_bound(uuid_extract_timestamp(m.market_id) - interval '1 hour')
                where b.stake_kind = 'cash' and b.status not in ('rejected', 'cancelled', 'voided')
                  and exists (select from bet_leg l where l.bet_id = b.id and l.market_id = m.market_id)
                group by b.account_id, m.market_id
                """,
                query -> Columns.of(query, markets)
                        .add("uuid", MarketId::value)
                        .with(customers)
                        .add("uuid", AccountId::value),
                row -> new Staked(
                        new AccountId(row.getObject(1, UUID.class)),
                        new MarketId(row.getObject(2, UUID.class)),
                        row.getLong(3)));
    }

    /** Those of the accounts that have placed a bet since then or had one settled, or have one that is open; free bets too. */
    public Set<AccountId> bettingSince(Collection<AccountId> accounts, Instant since) {
        return Set.copyOf(SetBased.query(
                entityManager,
                """
                select distinct account_id from bet
                where account_id = any (?)
                  and (greatest(placed_at, settled_at) >= cast(? as timestamptz) or status in ('pending', 'accepted'))
                """,
                query -> Columns.of(query, accounts)
                        .add("uuid", AccountId::value)
                        .value(since.toString()),
                row -> new AccountId(row.getObject(1, UUID.class))));
    }

    private static Spent spent(ResultSet row) throws SQLException {
        Map<CustomerLimitKind, Long> sums = new EnumMap<>(CustomerLimitKind.class);
        sums.put(CustomerLimitKind.DAY_STAKE, row.getLong(2));
        sums.put(CustomerLimitKind.WEEK_STAKE, row.getLong(3));
        sums.put(CustomerLimitKind.MONTH_STAKE, row.getLong(4));
        sums.put(CustomerLimitKind.DAY_LOSS, row.getLong(5));
        sums.put(CustomerLimitKind.WEEK_LOSS, row.getLong(6));
        sums.put(CustomerLimitKind.MONTH_LOSS, row.getLong(7));
        return new Spent(new AccountId(row.getObject(1, UUID.class)), sums);
    }

    /** @param sums in minor units, for each kind that has a span; negative where a customer has won */
    public record Spent(AccountId accountId, Map<CustomerLimitKind, Long> sums) {}

    /** A customer's stakes on a market, in minor units. */
    public record Staked(AccountId accountId, MarketId marketId, long minor) {}
}
