package com.winzo.reporting.repository;

import com.winzo.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Adds the books up. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BooksRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** The sum of all postings in minor units, by currency code; zero everywhere in sound books. */
    public Map<String, Long> postingSums() {
        Map<String, Long> sums = new TreeMap<>();
        rows("select currency, cast(sum(amount_minor) as bigint) from posting group by currency")
                .forEach(row -> sums.put(row.get(0, String.class), row.get(1, Long.class)));
        return sums;
    }

    /** Journal entries whose postings do not sum to zero. */
    public long entriesNotZero() {
        return count("""
                select count(*) from
                    (select entry_id from posting group by entry_id, currency having sum(amount_minor) <> 0) unbalanced
                """);
    }

    /** Wallets whose balance is not the sum of their postings. */
    public long balanceMismatches() {
        return count("""
                select count(*) from wallet w
                left join (select account_id, sum(amount_minor) as postings_minor from posting
                           where account_id is not null group by account_id) p on p.account_id = w.account_id
                where w.balance_minor <> coalesce(p.postings_minor, 0)
                """);
    }

    /** Wallets whose postings are not numbered from 1 to the wallet's version. */
    public long versionGaps() {
        return count("""
                select count(*) from wallet w
                left join (select account_id, count(*) as postings, count(distinct version) as numbers,
                                  max(version) as newest
                           from posting where account_id is not null group by account_id) p
                    on p.account_id = w.account_id
                where w.version <> coalesce(p.newest, 0)
                   or coalesce(p.postings, 0) <> w.version
                   or coalesce(p.numbers, 0) <> w.version
                """);
    }

    public long negativeBalances() {
        return count("select count(*) from wallet where balance_minor < 0");
    }

    /** Bets that are accepted or pending. */
    public long unsettledBets() {
        return count("select count(*) from bet where status in ('accepted', 'pending')");
    }

    /** Messages that have not reached the broker yet. */
    public long outboxPending() {
        return count("select count(*) from outbox_message");
    }

    /** Wallets behind that account, in the order of their ids, each with what its postings say. */
    public List<WalletProof> proofsAfter(AccountId account, int limit) {
        return rows("""
                        select w.account_id, w.balance_minor, w.version,
                               coalesce(cast(sum(p.amount_minor) as bigint), 0), count(p.entry_id)
                        from (select * from wallet where account_id > :account order by account_id limit :limit) w
                        left join posting p on p.account_id = w.account_id
                        group by w.account_id, w.balance_minor, w.version order by w.account_id
                        """, Map.of("account", account.value(), "limit", limit))
                .map(row -> new WalletProof(
                        new AccountId(row.get(0, UUID.class)),
                        row.get(1, Long.class),
                        row.get(2, Long.class),
                        row.get(3, Long.class),
                        row.get(4, Long.class)))
                .toList();
    }

    /** Keeps what an audit found; finding it again in the same run changes nothing. */
    public void addFinding(long jobExecutionId, WalletProof wrong) {
        entityManager
                .createNativeQuery("""
                        insert into books_finding (job_execution_id, account_id, balance_minor, postings_minor,
                                                   wallet_version, posting_count)
                        values (:job, :account, :balance, :postings, :version, :count) on conflict do nothing
                        """)
                .setParameter("job", jobExecutionId)
                .setParameter("account", wrong.accountId().value())
                .setParameter("balance", wrong.balanceMinor())
                .setParameter("postings", wrong.postingsMinor())
                .setParameter("version", wrong.walletVersion())
                .setParameter("count", wrong.postingCount())
                .executeUpdate();
    }

    private long count(String sql) {
        return ((Number) entityManager.createNativeQuery(sql, Long.class).getSingleResult()).longValue();
    }

    private Stream<Tuple> rows(String sql) {
        return rows(sql, Map.of());
    }

    private Stream<Tuple> rows(String sql, Map<String, Object> parameters) {
        var query = entityManager.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream();
    }

    /**
     * A wallet beside its postings.
     *
     * @param balanceMinor what the wallet says, in minor units
     * @param walletVersion how many postings the wallet has counted
     * @param postingsMinor what the postings sum to, in minor units
     * @param postingCount how many there are
     */
    public record WalletProof(
            AccountId accountId, long balanceMinor, long walletVersion, long postingsMinor, long postingCount) {

        public boolean isSound() {
            return balanceMinor == postingsMinor && walletVersion == postingCount;
        }
    }
}
