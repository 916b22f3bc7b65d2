package com.winzo.wallet.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import com.winzo.kernel.AccountId;
import com.winzo.testing.TestDatabase;
import com.winzo.wallet.model.NewPosting;
import com.winzo.wallet.model.Posted;
import com.winzo.wallet.model.WalletState;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

    private static final Currency USD = Currency.getInstance("USD");

    private final TestDatabase database = TestDatabase.get();

    @AfterEach
    void theBooksAddUp() {
        Books.mustAddUp();
    }

    @Test
    void aWalletStartsEmptyAndOpensOnce() {
        AccountId account = open();
        deposit(account, 500);
        database.run(LedgerRepository.class, ledger -> ledger.open(account, USD));
        assertThat(wallet(account).balanceMinor()).isEqualTo(500);
    }

    /** A group is one customer's story in order: what each step leaves, or the refusal of the whole. */
    @ParameterizedTest(name = "from {0}: {1} leaves {2}, version {3}")
    @CsvSource({
        "1000, -1000,           0,    2",
        "1000, 250,             1250, 2",
        "1000, -400 -600,       0,    3",
        "0,    100 -100 100,    100,  3",
        "500,  -200 700 -1000,  0,    4",
    })
    void postsInOrder(long start, String amounts, long balance, long version) {
        AccountId account = open();
        if (start > 0) {
            deposit(account, start);
        }
        List<Posted> posted = post(group(account, amounts));
        assertThat(posted.getLast().balanceAfterMinor()).isEqualTo(balance);
        WalletState wallet = wallet(account);
        assertThat(wallet.balanceMinor()).isEqualTo(balance);
        assertThat(wallet.version()).isEqualTo(posted.getLast().version());
        assertThat(wallet.version()).isEqualTo(version);
    }

    @ParameterizedTest(name = "from 1000: {0} is refused with balance {1}, required {2}")
    @CsvSource({
        "-1001,            1000, 1001",
        "-600 -500,        400,  500",
        "-600 -500 900,    400,  500",
        "5 -1006,          1005, 1006",
    })
    void refusesTheWholeGroup(String amounts, long balance, long required) {
        AccountId account = open();
        deposit(account, 1000);
        assertThatThrownBy(() -> post(group(account, amounts)))
                .isInstanceOfSatisfying(InsufficientBalance.class, refused -> {
                    assertThat(refused.balanceMinor()).isEqualTo(balance);
                    assertThat(refused.requiredMinor()).isEqualTo(required);
                    assertThat(refused.currency()).isEqualTo(USD);
                });
        assertThat(wallet(account).balanceMinor()).isEqualTo(1000);
        assertThat(wallet(account).version()).isEqualTo(1);
    }

    @Test
    void refusesAGroupOfSeveralCustomersWhenOneCannotPay() {
        AccountId rich = open();
        AccountId poor = open();
        deposit(rich, 1000);
        List<NewPosting> group = new ArrayList<>(group(rich, "-100"));
        group.addAll(group(poor, "-1"));
        assertThatThrownBy(() -> post(group)).isInstanceOf(InsufficientBalance.class);
        assertThat(wallet(rich).balanceMinor()).isEqualTo(1000);
    }

    @Test
    void refusesAnAccountWithoutWallet() {
        assertThatThrownBy(() -> post(group(new AccountId(id()), "100"))).isInstanceOf(UnknownWallet.class);
    }

    @Test
    void countsNetDepositsAndWithdrawalsUnderWay() {
        AccountId account = open();
        post(List.of(
                entry(account, "deposit", 10_000, "payments"),
                entry(account, "bet_debit", -2_000, "bets"),
                entry(account, "bet_credit", 5_000, "bets"),
                entry(account, "withdrawal", -4_000, "payments")));
        database.run(LedgerRepository.class, ledger -> ledger.pend(account, 4_000));
        WalletState wallet = wallet(account);
        assertThat(wallet.balanceMinor()).isEqualTo(9_000);
        assertThat(wallet.netDepositsMinor()).isEqualTo(6_000);
        assertThat(wallet.pendingMinor()).isEqualTo(4_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into ledger_entry values (gen_random_uuid(), 'deposit', gen_random_uuid(), gen_random_uuid(),"
                        + " 'payments', 'USD', 1, 1, 1)",
                "insert into wallet values (gen_random_uuid(), 'USD')",
                "update wallet set balance_minor = 1000000",
                "update wallet set version = 0",
                "delete from wallet",
                "update ledger_entry set amount_minor = 1",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "update journal_entry set type = 'bonus'",
                "delete from journal_entry",
                "alter table ledger_entry disable trigger all",
                "create table mine (id int)",
                "select create_monthly_partitions('ledger_entry', 100)",
            })
    void theApplicationCannotWritePastTheFunctions(String statement) {
        assertThatThrownBy(() -> execute(database.application(), statement))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }

    /** Even the owner's own mistakes are refused: the guards stand in the tables. */
    @ParameterizedTest(name = "{1} for: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "update wallet set balance_minor = -1 where account_id = '{account}' | 23514",
                "update ledger_entry set amount_minor = 1 where account_id = '{account}' | WZ004",
                "delete from ledger_entry where account_id = '{account}' | WZ004",
                "truncate ledger_entry | WZ004",
                "insert into ledger_entry select uuidv7(), 'deposit', reference_id, account_id, null, 'USD', 7, 7, 9"
                        + " from ledger_entry where account_id = '{account}' | 23502",
                "insert into ledger_entry select uuidv7(), 'deposit', reference_id, null, 'payments', 'USD', 7, 7, 9"
                        + " from ledger_entry where account_id = '{account}' | 23502",
                "insert into ledger_entry select uuidv7(), 'deposit', reference_id, account_id, 'payments', 'USD', 0, 0, 9"
                        + " from ledger_entry where account_id = '{account}' | 23514",
                "insert into ledger_entry select uuidv7(), 'fee', reference_id, account_id, 'fees', 'USD', -7, -7, 9"
                        + " from ledger_entry where account_id = '{account}' | 23514",
                "insert into posting select * from posting | 55000",
                "select * from ledger_post(array[uuidv7()], array['gift'], array[uuidv7()], array['{account}'::uuid],"
                        + " array[1::bigint], array['bets']) | 23514",
            })
    void plantedViolationsAreRefused(String statement, String sqlState) {
        AccountId account = open();
        deposit(account, 100);
        assertThatThrownBy(() -> execute(database.owner(), statement.replace("{account}", account.toString())))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(sqlState));
    }

    /** Many threads post to few wallets in every order: nothing is lost, nothing goes below zero, nobody deadlocks. */
    @Test
    void concurrentPostsKeepTheSum() throws Exception {
        List<AccountId> accounts = List.of(open(), open(), open(), open());
        accounts.forEach(account -> deposit(account, 2_000));
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int worker = 0; worker < 16; worker++) {
                Random random = new Random(worker);
                work.add(() -> postAtRandom(accounts, random, 60));
            }
            int refused = 0;
            for (Future<Integer> done : threads.invokeAll(work)) {
                refused += done.get();
            }
            assertThat(refused).as("some groups met an empty wallet").isPositive();
        }
        assertThat(accounts)
                .allSatisfy(
                        account -> assertThat(wallet(account).balanceMinor()).isNotNegative());
    }

    private int postAtRandom(List<AccountId> accounts, Random random, int groups) {
        int refused = 0;
        for (int i = 0; i < groups; i++) {
            List<NewPosting> group = new ArrayList<>();
            for (int entry = 0; entry <= random.nextInt(3); entry++) {
                AccountId account = accounts.get(random.nextInt(accounts.size()));
                group.add(entry(account, "bet_debit", random.nextInt(-500, 400) | 1, "bets"));
            }
            try {
                post(group);
            } catch (InsufficientBalance expected) {
                refused++;
            }
        }
        return refused;
    }

    private AccountId open() {
        AccountId account = new AccountId(id());
        database.run(LedgerRepository.class, ledger -> ledger.open(account, USD));
        return account;
    }

    private void deposit(AccountId account, long amount) {
        post(List.of(entry(account, "deposit", amount, "payments")));
    }

    private List<Posted> post(List<NewPosting> group) {
        return database.with(LedgerRepository.class, ledger -> ledger.post(group));
    }

    private WalletState wallet(AccountId account) {
        return database.with(LedgerRepository.class, ledger -> ledger.wallets(List.of(account)))
                .getFirst();
    }

    private static List<NewPosting> group(AccountId account, String amounts) {
        List<NewPosting> group = new ArrayList<>();
        for (String amount : amounts.split(" ", -1)) {
            group.add(entry(account, "adjustment", Long.parseLong(amount), "adjustments"));
        }
        return group;
    }

    private static NewPosting entry(AccountId account, String type, long amount, String house) {
        return new NewPosting(id(), type, id(), account.value(), amount, house);
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
