package com.winzo.wallet.repository;

import com.winzo.kernel.AccountId;
import com.winzo.wallet.model.NewPosting;
import com.winzo.wallet.model.Posted;
import com.winzo.wallet.model.WalletState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
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
        // Past Hibernate, which would log a refusal as an error.
        Outcome outcome = entityManager.unwrap(Session.class).doReturningWork(connection -> post(connection, entries));
        if (outcome.refusal() != null) {
            throw outcome.refusal();
        }
        return outcome.posted();
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

    /** The wallets of the accounts, those without left out; in no order. */
    public List<WalletState> wallets(Collection<AccountId> accountIds) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entityManager
                .createNativeQuery("""
                        select account_id, currency::text, balance_minor, net_deposits_minor, pending_minor, version,
                               updated_at
                        from wallet where account_id = any (:accountIds)
                        """, Tuple.class)
                .setParameter(
                        "accountIds", accountIds.stream().map(AccountId::value).toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> new WalletState(
                        new AccountId(row.get(0, UUID.class)),
                        Currency.getInstance(row.get(1, String.class)),
                        row.get(2, Number.class).longValue(),
                        row.get(3, Number.class).longValue(),
                        row.get(4, Number.class).longValue(),
                        row.get(5, Number.class).longValue(),
                        row.get(6, Instant.class)))
                .toList();
    }

    private static Outcome post(Connection connection, List<NewPosting> entries) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement("""
                select out_entry_id, out_account_id, out_balance_minor, out_version
                from ledger_post(?, ?, ?, ?, ?, ?)
                """)) {
            setArray(call, 1, "uuid", entries, NewPosting::entryId);
            setArray(call, 2, "text", entries, NewPosting::type);
            setArray(call, 3, "uuid", entries, NewPosting::referenceId);
            setArray(call, 4, "uuid", entries, NewPosting::accountId);
            setArray(call, 5, "bigint", entries, NewPosting::amountMinor);
            setArray(call, 6, "text", entries, NewPosting::houseAccount);
            try (ResultSet rows = call.executeQuery()) {
                List<Posted> posted = new ArrayList<>(entries.size());
                while (rows.next()) {
                    posted.add(new Posted(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getLong(3),
                            rows.getLong(4)));
                }
                return new Outcome(posted, null);
            }
        } catch (SQLException refused) {
            return new Outcome(List.of(), refusal(refused));
        }
    }

    private static void setArray(
            PreparedStatement call,
            int position,
            String type,
            List<NewPosting> entries,
            Function<NewPosting, Object> column)
            throws SQLException {
        call.setArray(
                position,
                call.getConnection()
                        .createArrayOf(type, entries.stream().map(column).toArray()));
    }

    private static RuntimeException refusal(SQLException failure) throws SQLException {
        if (INSUFFICIENT.equals(failure.getSQLState()) && failure instanceof PSQLException answer) {
            ServerErrorMessage message = answer.getServerErrorMessage();
            String[] words = message.getDetail().split(" ");
            return new InsufficientBalance(
                    Long.parseLong(words[0]), Long.parseLong(words[1]), Currency.getInstance(words[2]));
        }
        if (NO_WALLET.equals(failure.getSQLState())) {
            return new UnknownWallet();
        }
        throw failure;
    }

    private record Outcome(List<Posted> posted, RuntimeException refusal) {}
}
