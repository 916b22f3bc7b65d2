package com.winzo.wallet.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.Money;
import com.winzo.platform.api.Destination;
import com.winzo.platform.api.Ids;
import com.winzo.platform.api.Outbox;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import com.winzo.wallet.api.LedgerEntry.EntryType;
import com.winzo.wallet.model.NewPosting;
import com.winzo.wallet.model.Posted;
import com.winzo.wallet.model.WalletState;
import com.winzo.wallet.repository.InsufficientBalance;
import com.winzo.wallet.repository.LedgerRepository;
import com.winzo.wallet.repository.UnknownWallet;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opens wallets, tells balances, and posts to the ledger. Nobody else writes money. */
@Stateless
public class Wallets {

    private static final String UPDATE = "balance_update";

    @Inject
    private LedgerRepository ledger;

    @Inject
    private Outbox outbox;

    @Inject
    private Ids ids;

    /** Opens the wallet of a new account; doing it again changes nothing. */
    public void open(AccountId accountId, Currency currency) {
        ledger.open(accountId, currency);
    }

    /**
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} without a wallet (staff have none)
     */
    @Requires(Permission.WALLET_READ)
    public Balance balance(AccountId accountId) {
        return ledger.wallet(accountId)
                .map(Wallets::balance)
                .orElseThrow(() -> BusinessException.notFound("wallet", accountId));
    }

    /** The balances of several customers in one statement, accounts without a wallet left out. */
    public Map<AccountId, Balance> balances(Collection<AccountId> accountIds) {
        return byAccount(ledger.wallets(Set.copyOf(accountIds)));
    }

    /** The same with other statements. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Later<Map<AccountId, Balance>> balances(Collection<AccountId> accountIds, RoundTrip trip) {
        return ledger.wallets(Set.copyOf(accountIds), trip).map(Wallets::byAccount);
    }

    /** The same, and the wallets stay locked until the transaction ends, so that nothing else moves their money. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Later<Map<AccountId, Balance>> hold(Collection<AccountId> accountIds, RoundTrip trip) {
        return ledger.hold(Set.copyOf(accountIds), trip).map(Wallets::byAccount);
    }

    /** The balances, in minor units, that entries of a type left behind, by what they refer to. */
    public Map<UUID, Long> balancesAfter(EntryType type, Collection<UUID> references) {
        return ledger.balancesAfter(type.wireName(), references);
    }

    /**
     * Posts a group of entries in the running transaction, in their order, all or none. The wallets stay locked until
     * the transaction ends.
     *
     * @throws com.winzo.kernel.BusinessException {@code BET_001} when a balance would go below zero, with the details
     *     {@code balance} and {@code required} in major units; {@code VAL_004} without a wallet
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<PostedEntry> post(List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        try {
            return posted(ledger.post(postings(entries)));
        } catch (InsufficientBalance refused) {
            throw new BusinessException(
                    ErrorCode.INSUFFICIENT_BALANCE,
                    "The balance does not cover it.",
                    Map.of(
                            "balance", new Money(refused.balanceMinor(), refused.currency()),
                            "required", new Money(refused.requiredMinor(), refused.currency()),
                            "currency", refused.currency().getCurrencyCode()));
        } catch (UnknownWallet missing) {
            throw new BusinessException(ErrorCode.NOT_FOUND, "The account has no wallet.");
        }
    }

    /**
     * The same with other statements, for the entries that locked wallets have followed last: they cover them. What comes
     * out otherwise ends the trip with an unexpected failure.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void post(List<LedgerEntry> entries, HeldWallets held, RoundTrip trip) {
        ledger.post(postings(entries), trip).map(posted -> {
            held.requireFollowed(posted(posted));
            return posted;
        });
    }

    /**
     * Notes that a withdrawal is under way, or over, beside the entries that move its money.
     *
     * @param change positive when one starts, negative when it is paid out or given back
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void pend(AccountId accountId, Money change) {
        ledger.pend(accountId, change.minor());
    }

    /** Lets the customer's sockets know the balance, once the running transaction has committed. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void announce(AccountId accountId) {
        announce(Set.of(accountId));
    }

    /** The same for several customers, each told once; two statements for any number. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void announce(Collection<AccountId> accountIds) {
        outbox.publishAll(Destination.REALTIME, UPDATE, updates(ledger.wallets(Set.copyOf(accountIds))));
    }

    /** The same for locked wallets whose money has moved, with other statements. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void announce(HeldWallets held, RoundTrip trip) {
        outbox.publishAll(Destination.REALTIME, UPDATE, held.news(), trip);
    }

    private static List<Outbox.News> updates(List<WalletState> wallets) {
        return wallets.stream()
                .map(wallet -> new Outbox.News(wallet.accountId().value(), BalanceUpdate.of(balance(wallet))))
                .toList();
    }

    private List<NewPosting> postings(List<LedgerEntry> entries) {
        return entries.stream().map(this::posting).toList();
    }

    private static List<PostedEntry> posted(List<Posted> entries) {
        return entries.stream()
                .map(posted -> new PostedEntry(
                        posted.entryId(),
                        new AccountId(posted.accountId()),
                        posted.balanceAfterMinor(),
                        posted.version()))
                .toList();
    }

    private static Map<AccountId, Balance> byAccount(List<WalletState> wallets) {
        return wallets.stream().collect(Collectors.toMap(WalletState::accountId, Wallets::balance));
    }

    private NewPosting posting(LedgerEntry entry) {
        return new NewPosting(
                ids.next(),
                entry.type().wireName(),
                entry.referenceId(),
                entry.accountId().value(),
                entry.amountMinor(),
                entry.type().houseAccount());
    }

    private static Balance balance(WalletState wallet) {
        return new Balance(
                new Money(wallet.balanceMinor(), wallet.currency()),
                Money.zero(wallet.currency()),
                new Money(wallet.pendingMinor(), wallet.currency()),
                new Money(wallet.netDepositsMinor(), wallet.currency()),
                wallet.version(),
                wallet.updatedAt());
    }
}
