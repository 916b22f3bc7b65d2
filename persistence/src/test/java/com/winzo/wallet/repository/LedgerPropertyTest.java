package com.winzo.wallet.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import com.winzo.kernel.AccountId;
import com.winzo.testing.TestDatabase;
import com.winzo.wallet.model.NewPosting;
import com.winzo.wallet.model.Posted;
import com.winzo.wallet.model.WalletState;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The ledger in the database and the naive one agree on every answer, whatever is posted. */
class LedgerPropertyTest {

    private final TestDatabase database = TestDatabase.get();

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void agreesWithTheNaiveLedger(
            @ForAll @Size(min = 1, max = 8)
                    List<@Size(min = 1, max = 5) List<@IntRange(min = -60, max = 90) Integer>> groups,
            @ForAll @IntRange(min = 1, max = 3) int wallets) {
        NaiveLedger naive = new NaiveLedger();
        List<AccountId> accounts = new ArrayList<>();
        for (int i = 0; i < wallets; i++) {
            AccountId account = new AccountId(UuidCreator.getTimeOrderedEpoch());
            accounts.add(account);
            naive.open(account.value());
            database.run(LedgerRepository.class, ledger -> ledger.open(account, Currency.getInstance("USD")));
        }
        for (List<Integer> amounts : groups) {
            List<NewPosting> group = group(accounts, amounts);
            assertThat(post(group)).isEqualTo(naive.post(group));
        }
        for (WalletState wallet : database.with(LedgerRepository.class, ledger -> ledger.wallets(accounts))) {
            assertThat(wallet.balanceMinor())
                    .isEqualTo(naive.balance(wallet.accountId().value()));
            assertThat(wallet.version())
                    .isEqualTo(naive.version(wallet.accountId().value()));
        }
        Books.mustAddUp();
    }

    private static List<NewPosting> group(List<AccountId> accounts, List<Integer> amounts) {
        List<NewPosting> group = new ArrayList<>();
        for (int amount : amounts) {
            AccountId account = accounts.get(Math.floorMod(amount, accounts.size()));
            group.add(new NewPosting(
                    UuidCreator.getTimeOrderedEpoch(),
                    "adjustment",
                    account.value(),
                    account.value(),
                    amount == 0 ? 1 : amount,
                    "adjustments"));
        }
        return group;
    }

    private Optional<List<Posted>> post(List<NewPosting> group) {
        try {
            return Optional.of(database.with(LedgerRepository.class, ledger -> ledger.post(group)));
        } catch (InsufficientBalance refused) {
            return Optional.empty();
        }
    }
}
