package com.winzo.wallet.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.Money;
import com.winzo.wallet.api.LedgerEntry.EntryType;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HeldWalletsTest {

    private static final Currency DOLLARS = Currency.getInstance("USD");
    private static final Instant NOW = Instant.parse("2026-09-10T20:00:00Z");

    private final AccountId ann = new AccountId(new UUID(1, 1));
    private final AccountId bob = new AccountId(new UUID(1, 2));
    private final HeldWallets wallets = new HeldWallets(Map.of(ann, balance(10_000, 7), bob, balance(500, 1)), NOW);

    @Test
    void anEntryStartsFromWhereTheOneBeforeItLeftTheWallet() {
        assertThat(follow(ann, 200)).isEqualTo(new Balance(money(10_200), money(0), money(30), money(900), 8, NOW));
        assertThat(follow(ann, -10_200)).isEqualTo(new Balance(money(0), money(0), money(30), money(900), 9, NOW));
        assertThat(follow(bob, -1).balance()).isEqualTo(money(499));
    }

    @Test
    void whatHasMovedIsToldOnce() {
        follow(ann, -100);
        follow(ann, -100);
        assertThat(wallets.news()).singleElement().satisfies(news -> {
            assertThat(news.about()).isEqualTo(ann.value());
            assertThat(news.data()).isEqualTo(new BalanceUpdate(money(9_800), money(0), money(30), "USD", 9, NOW));
        });
    }

    @Test
    void theLastEntryOfEachWalletMustLeaveItAsFollowed() {
        follow(ann, -100);
        follow(ann, -100);
        wallets.requireFollowed(List.of(posted(ann, 9_900, 8), posted(ann, 9_800, 9)));
        assertThatIllegalStateException().isThrownBy(() -> wallets.requireFollowed(List.of(posted(ann, 9_700, 9))));
        assertThatIllegalStateException().isThrownBy(() -> wallets.requireFollowed(List.of(posted(ann, 9_800, 10))));
    }

    private Balance follow(AccountId account, long amountMinor) {
        return wallets.follow(new LedgerEntry(EntryType.BET_DEBIT, new UUID(2, 2), account, amountMinor));
    }

    private static PostedEntry posted(AccountId account, long balanceMinor, long version) {
        return new PostedEntry(new UUID(3, 3), account, balanceMinor, version);
    }

    private static Balance balance(long minor, long version) {
        return new Balance(money(minor), money(0), money(30), money(900), version, NOW.minusSeconds(60));
    }

    private static Money money(long minor) {
        return new Money(minor, DOLLARS);
    }
}
