package com.winzo.wallet.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.Money;
import com.winzo.platform.api.Outbox;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Wallets that the running transaction has locked, as its entries leave them. Nobody else moves their money, so what entries
 * come to is known before they are posted, and can be told in the same message to the database.
 */
public final class HeldWallets {

    private final Map<AccountId, Balance> balances;
    private final Map<AccountId, Balance> moved = new LinkedHashMap<>();
    private final Instant now;

    /**
     * @param balances when they were locked
     * @param now the database's time
     */
    public HeldWallets(Map<AccountId, Balance> balances, Instant now) {
        this.balances = new HashMap<>(balances);
        this.now = now;
    }

    /**
     * Follows an entry, in the order of posting.
     *
     * @return what it leaves behind
     */
    public Balance follow(LedgerEntry entry) {
        Balance before = balances.get(entry.accountId());
        Money change = new Money(entry.amountMinor(), before.balance().currency());
        Balance after = new Balance(
                before.balance().plus(change),
                before.bonusBalance(),
                before.pendingBalance(),
                before.netDeposits(),
                before.version() + 1,
                now);
        balances.put(entry.accountId(), after);
        moved.put(entry.accountId(), after);
        return after;
    }

    /** @throws IllegalStateException unless the entries left each wallet as it was followed to */
    void requireFollowed(List<PostedEntry> entries) {
        Map<AccountId, PostedEntry> last = new HashMap<>();
        entries.forEach(entry -> last.put(entry.accountId(), entry));
        last.forEach((account, entry) -> {
            Balance expected = balances.get(account);
            if (entry.version() != expected.version()
                    || entry.balanceAfterMinor() != expected.balance().minor()) {
                throw new IllegalStateException("a locked wallet has been moved by somebody else: " + account);
            }
        });
    }

    /** The balances of the wallets whose money has moved, each once. */
    List<Outbox.News> news() {
        return moved.entrySet().stream()
                .map(wallet -> new Outbox.News(wallet.getKey().value(), BalanceUpdate.of(wallet.getValue())))
                .toList();
    }
}
