package com.winzo.wallet.repository;

import com.winzo.kernel.AccountId;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import com.winzo.platform.repository.SetBased;
import com.winzo.wallet.model.NewPosting;
import com.winzo.wallet.model.Posted;
import com.winzo.wallet.model.WalletState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Opens wallets, posts to the ledger and reads wallets. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LedgerRepository {

    /** The states that {@code ledger_post} raises. */
    private static final String INSUFFICIENT = "WZ001";

    private static final String NO_WALLET = "WZ002";

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** Does nothing when the wallet is there. */
    public void open(AccountId accountId, Currency currency) {
        entityManager
                .createNativeQuery("select 1 from wallet_open(:accountId, :currency)")
                .setParameter("accountId", accountId.value())
                .setParameter("currency", currency.getCurrencyCode())
                .getResultList();
    }

    /**
     * Posts the entries in their order, all or none; one statement.
     *
     * @throws InsufficientBalance when a balance would go below zero at any step
     * @throws UnknownWallet when an account has no wallet
     */
    public List<Posted> post(List<NewPosting> entries) {
        RoundTrip trip = new RoundTrip(entityManager);
        Later<List<Posted>> posted = post(entries, trip);
        trip.make();
        return posted.get();
    }

    /** The same with other statements; the trip fails as the posting does. */
    public Later<List<Posted>> post(List<NewPosting> entries, RoundTrip trip) {
        return trip.query(
                """
                select out_entry_id, out_account_id, out_balance_minor, out_version
                from ledger_post(?, ?, ?, ?, ?, ?)
                """,
                call -> Columns.of(call, entries)
                        .add("uuid", NewPosting::entryId)
                        .add("text", NewPosting::type)
                        .add("uuid", NewPosting::referenceId)
                        .add("uuid", NewPosting::accountId)
                        .add("bigint", NewPosting::amountMinor)
                        .add("text", NewPosting::houseAccount),
                row -> new Posted(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getLong(3), row.getLong(4)),
                LedgerRepository::refusal);
    }

    /**
     * Notes withdrawals under way.
     *
     * @param deltaMinor positive when one starts, negative when it is over
     */
    public void pend(AccountId accountId, long deltaMinor) {
        entityManager
                .createNativeQuery("select wallet_pend(:accountId, :delta)", Long.class)
                .setParameter("accountId", accountId.value())
                .setParameter("delta", deltaMinor)
                .getSingleResult();
    }

    /** The wallet of one account. PostgreSQL keeps the plan of this statement; for an array it makes a new one each time. */
    public Optional<WalletState> wallet(AccountId accountId) {
        return SetBased.query(
                        entityManager,
                        "select w.* from wallet w where w.account_id = ?",
                        query -> query.value(accountId.value()),
                        LedgerRepository::wallet)
                .stream()
                .findFirst();
    }

    /** The wallets of the accounts, those without left out; in no order. */
    public List<WalletState> wallets(Collection<AccountId> accountIds) {
        RoundTrip trip = new RoundTrip(entityManager);
        Later<List<WalletState>> found = wallets(accountIds, trip);
        trip.make();
        return found.get();
    }

    /** The same with other statements, as those before it leave the wallets. */
    public Later<List<WalletState>> wallets(Collection<AccountId> accountIds, RoundTrip trip) {
        return wallets("select w.* from wallet w where w.account_id = any (?)", accountIds, trip);
    }

    /**
     * Locks the wallets of the accounts until the transaction ends, in the order of their ids, and reads them; those
     * without are left out.
     */
    public Later<List<WalletState>> hold(Collection<AccountId> accountIds, RoundTrip trip) {
        return wallets("select w.* from wallet_hold(?) w", accountIds, trip);
    }

    /** The balances that the entries of a type left behind, by what they refer to; one statement. */
    public Map<UUID, Long> balancesAfter(String type, Collection<UUID> references) {
        Map<UUID, Long> balances = new HashMap<>();
        SetBased.query(
                entityManager,
                "select reference_id, balance_after_minor from ledger_entry where reference_id = any (?) and type = ?",
                query -> Columns.of(query, references)
                        .add("uuid", Function.identity())
                        .value(type),
                row -> balances.put(row.getObject(1, UUID.class), row.getLong(2)));
        return balances;
    }

    private static Later<List<WalletState>> wallets(String sql, Collection<AccountId> accountIds, RoundTrip trip) {
        return trip.query(
                sql, query -> Columns.of(query, accountIds).add("uuid", AccountId::value), LedgerRepository::wallet);
    }

    private static WalletState wallet(ResultSet row) throws SQLException {
        return new WalletState(
                new AccountId(row.getObject("account_id", UUID.class)),
                Currency.getInstance(row.getString("currency")),
                row.getLong("balance_minor"),
                row.getLong("net_deposits_minor"),
                row.getLong("pending_minor"),
                row.getLong("version"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static RuntimeException refusal(SQLException failure) {
        if (INSUFFICIENT.equals(failure.getSQLState()) && failure instanceof PSQLException answer) {
            ServerErrorMessage message = answer.getServerErrorMessage();
            String[] words = message.getDetail().split(" ");
            return new InsufficientBalance(
                    Long.parseLong(words[0]), Long.parseLong(words[1]), Currency.getInstance(words[2]));
        }
        if (NO_WALLET.equals(failure.getSQLState())) {
            return new UnknownWallet();
        }
        return null;
    }
}
