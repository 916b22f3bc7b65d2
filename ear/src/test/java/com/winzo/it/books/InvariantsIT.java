package com.winzo.it.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import com.winzo.server.WinzoInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each invariant is shown a violation planted for it. The books they are asked about lie in a schema of their own, made by the real
 * migrations, with triggers switched off and one constraint less where the database would refuse the violation itself.
 */
@WinzoTest
class InvariantsIT {

    /** One deposit, one bet won, one market: sound books that every violation starts from. */
    private static final String SOUND = """
            create function v7(n int) returns uuid language sql as $$
                select (left(uuid_lower_bound(date_trunc('month', now()))::text, 24) || lpad(to_hex(n), 12, '0'))::uuid $$;
            insert into wallet (account_id, currency, balance_minor, version) values (v7(1), 'USD', 1090, 3);
            insert into ledger_entry (id, type, reference_id, account_id, house_account, currency, amount_minor,
                                      balance_after_minor, version) values
                (v7(11), 'deposit', v7(21), v7(1), 'payments', 'USD', 1000, 1000, 1),
                (v7(12), 'bet_debit', v7(31), v7(1), 'bets', 'USD', -100, 900, 2),
                (v7(13), 'bet_credit', v7(31), v7(1), 'bets', 'USD', 190, 1090, 3);
            insert into payment (id, account_id, direction, method, currency, amount_minor, status, created_at, updated_at,
                                 expires_at)
                values (v7(21), v7(1), 'deposit', 'sandbox', 'USD', 1000, 'completed', now(), now(), now());
            insert into bet (id, account_id, client_key, confirmation_number, type, status, stake_minor, line_count,
                             total_stake_minor, currency, potential_win_minor, actual_win_minor, paid_minor, odds_policy,
                             rounding_mode, rules_version, settlement_version, placed_at, settled_at, lines)
                values (v7(31), v7(1), 'k', 'C1', 'single', 'settled_win', 100, 1, 100, 'USD', 190, 190, 190, 'none',
                        'half_up', 1, 1, now(), now(), '1/1');
            insert into bet_key (account_id, key, request_hash, bet_id)
                values (v7(1), 'k', decode(repeat('00', 32), 'hex'), v7(31));
            insert into selection_exposure (selection_id, currency, market_id, event_id, bets, stake_minor, return_minor)
                values (v7(43), 'USD', v7(42), v7(41), 0, 0, 0);
            insert into bet_leg (bet_id, leg_no, event_id, market_id, selection_id, name, side, odds, market_version, result)
                values (v7(31), 1, v7(41), v7(42), v7(43), 'Home', 'home', 1.9, 2, 'win');
            insert into bet_settlement (bet_id, version, market_id, status, return_minor, paid_before_minor, rules_version,
                                        created_at)
                values (v7(31), 1, v7(42), 'settled_win', 190, 0, 1, now());
            insert into notification (id, account_id, type, title, body) values (v7(71), v7(1), 'bet_settled', 'Won', '1.90');
            insert into market (id, event_id, type, name, status, version, updated_at)
                values (v7(42), v7(41), 'moneyline', 'Moneyline', 'settled', 2, now());
            insert into selection (id, market_id, position, name, side, odds, updated_at)
                values (v7(43), v7(42), 1, 'Home', 'home', 1.9, now());
            insert into market_version (id, market_id, version, status, selection_ids, odds, changed_by, changed_at) values
                (v7(51), v7(42), 1, 'open', array[v7(43)], array[1.8], v7(1), now()),
                (v7(52), v7(42), 2, 'open', array[v7(43)], array[1.9], v7(1), now());
            """;

    private static final String PAYOUT = "I8 each payout is what a naive calculation says";

    /** An entry cannot but sum to zero, unless a side is missing. */
    private static final String ONE_SIDE_ONLY = "alter table ledger_entry alter house_account drop not null;"
            + "update ledger_entry set house_account = null where id = v7(11)";

    /** A bet that was paid in cash, and nothing from the bonuses. */
    private static final String FREE =
            "insert into free_bet (id, account_id, currency, stake_minor, stake_kind, reason, granted_by, granted_at,"
                    + " expires_at, bet_id) values (v7(81), v7(1), 'USD', 100, 'free_kept', 'r', v7(1), now(), now(), v7(31))";

    /** 0.40 of the stake of 1.00, cashed out for 0.50 before the rest was settled. */
    private static final String A_CASH_OUT = """
            insert into ledger_entry (id, type, reference_id, account_id, house_account, currency, amount_minor,
                                      balance_after_minor, version)
                values (v7(14), 'bet_credit', v7(31), v7(1), 'bets', 'USD', 50, 1140, 4);
            update bet set cashed_stake_minor = 40, cashed_return_minor = 50, cash_outs = 1, cashed_out_at = now(),
                           open_return_minor = 114;
            insert into cash_out (bet_id, number, account_id, stake_minor, return_minor, margin, legs, ledger_entry_id,
                                  automatic, created_at)
                values (v7(31), 1, v7(1), 40, 50, '0.05', 'v2:open', v7(14), false, now());
            """;

    /** What is done to the sound books, and which invariants must notice; others may as well. */
    private static final Map<String, String> PLANTED = Map.ofEntries(
            Map.entry("I1 postings sum to zero per currency", ONE_SIDE_ONLY),
            Map.entry("I1 each entry sums to zero", ONE_SIDE_ONLY),
            Map.entry("I1 each entry has two postings", ONE_SIDE_ONLY),
            Map.entry("I2 a balance is the sum of its postings", "update wallet set balance_minor = 1091"),
            Map.entry("I2 a balance and its version are those of the last posting", "update wallet set version = 4"),
            Map.entry(
                    "I2 each posting carries the balance after it",
                    "update ledger_entry set balance_after_minor = 901 where version = 2"),
            Map.entry("I3 versions of a wallet have no gaps", "update ledger_entry set version = 4 where version = 3"),
            Map.entry(
                    "I4 no balance is negative",
                    "alter table wallet drop constraint wallet_balance_minor_check;"
                            + "update wallet set balance_minor = -1"),
            Map.entry(
                    "I4 no stake is zero or negative",
                    "alter table bet drop constraint bet_stake_minor_check; update bet set stake_minor = 0"),
            Map.entry(
                    "I5 each bet has exactly one stake posting",
                    "insert into ledger_entry (id, type, reference_id, account_id, house_account, currency, amount_minor,"
                            + " balance_after_minor, version) values (v7(14), 'bet_debit', v7(31), v7(1), 'bets', 'USD',"
                            + " -100, 990, 4)"),
            Map.entry("I5 each stake posting has its bet", "delete from bet"),
            Map.entry("I5 each bet has its legs", "delete from bet_leg"),
            Map.entry(
                    "I6 never two bets for one key",
                    "create temporary table twin as select * from bet; update twin set id = v7(32);"
                            + "insert into bet select * from twin"),
            Map.entry("I6 each bet has its key", "delete from bet_key"),
            Map.entry("I17 a free bet pays for its bet, and for no other", FREE),
            Map.entry("I17 what the house has given for free bets is that of those in use", FREE),
            Map.entry("I16 no bet is pending beyond its deadline", "update bet set status = 'pending'"),
            Map.entry(
                    "I16 a bet that waited is what was decided",
                    "insert into pending_bet (bet_id, scores, decide_at, expires_at, decided_at, refusal)"
                            + " values (v7(31), '', now(), now(), now(), 'BET_010')"),
            Map.entry("I10 exposure is the sum over open bets", "update selection_exposure set return_minor = 1"),
            Map.entry(
                    "I7 settlements of a bet are numbered without gaps up to its own version",
                    "update bet_settlement set version = 2"),
            Map.entry(
                    "I7 each settlement starts from what the one before returned",
                    "update bet_settlement set paid_before_minor = 1"),
            Map.entry("I7 no more is paid off than is owed", "update bet_settlement set shortfall_minor = -1"),
            Map.entry("I7 a bet has been paid what its postings say", "update bet set paid_minor = 380"),
            Map.entry(
                    "I16 the cash-outs of a bet add up to what it says",
                    A_CASH_OUT + "update cash_out set stake_minor = 39"),
            Map.entry(
                    "I16 each cash-out has a ledger entry of its own",
                    A_CASH_OUT + "update cash_out set ledger_entry_id = v7(13)"),
            Map.entry(
                    "I16 a bet is cashed out when nothing is left of it, unless it is void",
                    "update bet set cashed_stake_minor = 100, cash_outs = 1, cashed_out_at = now(), open_return_minor = 0"),
            Map.entry(
                    "I16 no order watches over a bet that is decided",
                    "insert into cash_out_order (bet_id, account_id, target_minor, state, set_at, looked_at)"
                            + " values (v7(31), v7(1), 150, 'active', now(), now())"),
            Map.entry("I9 each settlement of a bet is told once", "delete from notification"),
            Map.entry(PAYOUT, "update bet set actual_win_minor = 191"),
            Map.entry(
                    "I11 each leg was struck at the odds of an open version of its market",
                    "update market_version set status = 'suspended' where version = 2"),
            Map.entry(
                    "I12 a payment has moved its money as its status says, once",
                    "insert into ledger_entry select v7(14), type, reference_id, account_id, house_account, currency,"
                            + " amount_minor, 2090, 4, created_at from ledger_entry where id = v7(11)"),
            Map.entry("I12 money from and to the payment providers has its payment", "delete from payment"),
            Map.entry(
                    "I14 versions of a market have no gaps and end with its own",
                    "delete from market_version where version = 1"),
            Map.entry("I14 the last version of a market has its odds", "update selection set odds = 1.91"));

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @ArquillianResource
    WinzoInstance instance;

    /** To books of their own, laid out once; each test takes back what it has done to them. */
    private static Connection connection;

    @BeforeEach
    void openBooksOfTheirOwn() throws SQLException {
        if (connection != null) {
            return;
        }
        connection = instance.database().connectAsSuperuser();
        execute("drop schema if exists scratch cascade; create schema scratch");
        execute("set search_path = scratch");
        for (Path migration : migrations()) {
            execute(read(migration));
        }
        execute("set session_replication_role = replica");
        execute(SOUND);
        connection.setAutoCommit(false);
    }

    @AfterEach
    void takeBack() throws SQLException {
        connection.rollback();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.setAutoCommit(true);
        execute("drop schema scratch cascade");
        connection.close();
        connection = null;
    }

    @Test
    void soundBooksAreSound() throws SQLException {
        assertThat(broken()).isEmpty();
    }

    @Test
    void everyInvariantNoticesWhatIsPlantedForIt() throws SQLException {
        for (Map.Entry<String, String> planted : PLANTED.entrySet()) {
            execute(planted.getValue());
            assertThat(broken()).as(planted.getValue()).contains(planted.getKey());
            connection.rollback();
        }
    }

    @Test
    void aCashOutIsSoundToo() throws SQLException {
        execute(A_CASH_OUT + """
                update bet set actual_win_minor = 164, paid_minor = 164;
                update bet_settlement set return_minor = 164, paid_before_minor = 50;
                update ledger_entry set amount_minor = 114, balance_after_minor = 1014 where id = v7(13);
                update ledger_entry set balance_after_minor = 1064 where id = v7(14);
                update wallet set balance_minor = 1064, version = 4;
                """);

        assertThat(broken()).isEmpty();
    }

    /** Where the database refuses the violation, the refusal is the proof. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "I1 an entry of nothing      | 23514 | update ledger_entry set amount_minor = 0",
                "I4 a negative balance       | 23514 | update wallet set balance_minor = -1",
                "I4 a balance once negative  | 23514 | update ledger_entry set balance_after_minor = -1",
                "I4 a stake of nothing       | 23514 | update bet set stake_minor = 0",
                "I4 a total below the stake  | 23514 | update bet set total_stake_minor = 99",
                "I6 a key used twice         | 23505 | insert into idempotency_record select * from idempotency_record",
                "I6 a bet's key used twice   | 23505 | insert into bet_key select * from bet_key",
                "I7 a settlement twice       | 23505 | insert into bet_settlement select * from bet_settlement",
                "I16 more than the stake     | 23514 | update bet set cashed_stake_minor = 101, cash_outs = 1",
                "I16 a cash-out of nothing   | 23514 | insert into cash_out values (v7(31), 1, v7(1), 0, 1, '0', '', v7(1), false, null, now())",
                "I7 a payment taken back     | 23514 | update bet set paid_minor = -1",
                "I9 a message applied twice  | 23505 | insert into consumed_message select * from consumed_message",
                "I9 a notice given twice     | 23505 | insert into notification select * from notification",
                "I12 a payment of nothing    | 23514 | update payment set amount_minor = 0",
                "I15 a prepared transaction  | 55000 | prepare transaction 'planted'"
            })
    void theDatabaseRefuses(String violation, String state, String statement) throws SQLException {
        execute("""
                insert into idempotency_record (account_id, route, key, request_hash, response)
                    values (v7(1), 'r', 'k', decode(repeat('00', 32), 'hex'), '{}');
                insert into consumed_message (consumer, message_id) values ('c', v7(61));
                """);

        assertThatThrownBy(() -> execute(statement))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(state));
    }

    /** What is planted in the real books of one customer of many, and taken away again. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I2 a balance is the sum  | update wallet set balance_minor = balance_minor %s 1 where account_id = '%s'",
                "I5 each bet has exactly  | update bet set total_stake_minor = total_stake_minor %s 1 where account_id = '%s'",
                "I12 a payment has moved  | update payment set amount_minor = amount_minor %s 1 where account_id = '%s'",
                "I14 versions of a market | update market set version = version %s 1 where id in (select market_id from bet_leg join bet"
                        + " on id = bet_id and account_id = '%s')"
            })
    void whatHasChangedIsNoticed(String invariant, String change) {
        MarketOnOffer market = winzo.desk().event().moneyline("1.90", "2.10");
        Customer customer = winzo.customer("100.00");
        customer.bet("10.00", market.pick("home"));
        books.proveChanges();

        books.change(change.formatted("+", customer.accountId()));
        assertThatThrownBy(books::proveChanges)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(invariant);
        books.change(change.formatted("-", customer.accountId()));
    }

    @Test
    void aProofIsOfTheMomentItIsMadeAlsoAfterASlowOne() throws SQLException {
        Customer customer = winzo.customer("100.00");
        String change = "update wallet set balance_minor = balance_minor %s 1 where account_id = '"
                + customer.accountId() + "'";
        books.awaitRest();
        try (Proofs slow = new Proofs(books::connect, Duration.ZERO)) {
            assertThat(slow.broken()).isEmpty();

            books.change(change.formatted("+"));
            assertThat(slow.brokenSinceProven()).isNotEmpty();
            books.change(change.formatted("-"));

            assertThat(slow.brokenSinceProven()).isEmpty();
        }
    }

    @Test
    void messagesThatNobodyCouldDigestAreNoticed() {
        for (String queue : List.of("winzo.dead", "winzo.expired")) {
            Books books = new Books(instance.database(), new OneMessageIn(queue));

            assertThatThrownBy(books::prove)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(queue + " holds 1 messages");
        }
    }

    @Test
    void everyInvariantHasAViolationPlantedForIt() {
        // The database refuses to prepare a transaction at all, see above.
        assertThat(PLANTED.keySet())
                .containsAll(Invariants.all().stream()
                        .map(Invariant::name)
                        .filter(name -> !name.startsWith("I15"))
                        .toList());
    }

    private static List<String> broken() throws SQLException {
        List<String> broken = new ArrayList<>();
        for (Invariant invariant : Invariants.all()) {
            if (!Proofs.violations(connection, invariant).isEmpty()) {
                broken.add(invariant.name());
            }
        }
        if (!NaivePayouts.differences(connection).isEmpty()) {
            broken.add(PAYOUT);
        }
        return broken;
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Path> migrations() {
        Path folder = Path.of(
                Objects.requireNonNull(System.getProperty("winzo.root"), "set by the build"),
                "persistence/src/main/resources/db/migration");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A broker at rest, with something in one queue. */
    private record OneMessageIn(String queue) implements Queues {

        @Override
        public long messages(String asked) {
            return asked.equals(queue) ? 1 : 0;
        }

        @Override
        public long messagesAdded(String asked) {
            return messages(asked);
        }
    }
}
