package com.winzo.payments.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.Money;
import com.winzo.kernel.PaymentId;
import com.winzo.kernel.TransactionStatus;
import com.winzo.kernel.TransactionType;
import com.winzo.payments.model.Movement;
import com.winzo.payments.model.Payment;
import com.winzo.payments.model.PaymentDirection;
import com.winzo.payments.repository.MovementRepository.Filter;
import com.winzo.testing.TestDatabase;
import com.winzo.wallet.model.NewPosting;
import com.winzo.wallet.repository.LedgerRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer's list of movements against what was booked. */
class MovementsTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Filter ALL = new Filter(null, null, null, null, null, false);

    private final TestDatabase database = TestDatabase.get();
    private final AccountId account = new AccountId(UuidCreator.getTimeOrderedEpoch());

    @BeforeEach
    void aCustomerWithAStory() {
        database.run(LedgerRepository.class, ledger -> ledger.open(account, USD));
        payment(PaymentDirection.DEPOSIT, 10_000, TransactionStatus.COMPLETED);
        payment(PaymentDirection.DEPOSIT, 999, TransactionStatus.FAILED);
        payment(PaymentDirection.DEPOSIT, 5_000, TransactionStatus.PENDING);
        post("bet_debit", -2_500, "bets");
        post("bet_credit", 4_000, "bets");
        payment(PaymentDirection.WITHDRAWAL, 3_000, TransactionStatus.COMPLETED);
        payment(PaymentDirection.WITHDRAWAL, 1_000, TransactionStatus.FAILED);
        payment(PaymentDirection.WITHDRAWAL, 700, TransactionStatus.PENDING);
        post("refund", 300, "bets");
    }

    @Test
    void listsEveryMovementTheNewestFirst() {
        assertThat(list(ALL))
                .extracting(movement -> movement.type() + " " + movement.status() + " "
                        + movement.amount().minor() + " " + movement.change().minor())
                .containsExactly(
                        "REFUND COMPLETED 300 300",
                        "WITHDRAWAL PENDING 700 -700",
                        "WITHDRAWAL FAILED 1000 0",
                        "WITHDRAWAL COMPLETED 3000 -3000",
                        "BET_CREDIT COMPLETED 4000 4000",
                        "BET_DEBIT COMPLETED 2500 -2500",
                        "DEPOSIT PENDING 5000 0",
                        "DEPOSIT FAILED 999 0",
                        "DEPOSIT COMPLETED 10000 10000");
        assertThat(database.<MovementRepository, Long>with(
                        MovementRepository.class, movements -> movements.count(account, ALL)))
                .isEqualTo(9);
    }

    @Test
    void theChangesAddUpToTheBalance() {
        long balance = database.with(LedgerRepository.class, ledger -> ledger.wallets(List.of(account)))
                .getFirst()
                .balanceMinor();
        assertThat(list(ALL).stream()
                        .mapToLong(movement -> movement.change().minor())
                        .sum())
                .isEqualTo(balance)
                .isEqualTo(8_100);
    }

    @Test
    void filtersByTypeStatusTimeAndCursor() {
        assertThat(list(new Filter(TransactionType.WITHDRAWAL, null, null, null, null, false)))
                .hasSize(3);
        assertThat(list(new Filter(TransactionType.DEPOSIT, TransactionStatus.PENDING, null, null, null, false)))
                .hasSize(1);
        Instant future = Instant.now().plus(Duration.ofHours(1));
        assertThat(list(new Filter(null, null, future, null, null, false))).isEmpty();
        assertThat(list(new Filter(null, null, null, future, null, false))).hasSize(9);
        UUID third = list(ALL).get(2).id();
        assertThat(list(new Filter(null, null, null, null, third, false))).hasSize(6);
        assertThat(list(new Filter(null, null, null, null, null, true))
                        .getFirst()
                        .type())
                .isEqualTo(TransactionType.DEPOSIT);
    }

    @Test
    void aStrangerFindsNothing() {
        AccountId stranger = new AccountId(UuidCreator.getTimeOrderedEpoch());
        UUID one = list(ALL).getFirst().id();
        database.run(MovementRepository.class, movements -> {
            assertThat(movements.find(account, one)).isPresent();
            assertThat(movements.find(stranger, one)).isEmpty();
        });
    }

    @Test
    void openPaymentsAreFollowedUp() {
        List<PaymentId> open = database.with(
                PaymentRepository.class,
                payments -> payments.openSince(Instant.now().plusSeconds(5), 1_000));
        List<UUID> pending = list(new Filter(null, TransactionStatus.PENDING, null, null, null, false)).stream()
                .map(Movement::id)
                .toList();
        assertThat(open).extracting(PaymentId::value).containsAll(pending);
    }

    private List<Movement> list(Filter filter) {
        return database.with(MovementRepository.class, movements -> movements.list(account, filter, 0, 50));
    }

    /** Books a payment as the desk would: a withdrawal's money leaves at once and returns when it fails. */
    private void payment(PaymentDirection direction, long minor, TransactionStatus outcome) {
        PaymentId id = new PaymentId(UuidCreator.getTimeOrderedEpoch());
        Instant now = Instant.now();
        database.run(PaymentRepository.class, payments -> {
            Payment payment = new Payment(
                    id, account, direction, "sandbox", new Money(minor, USD), now, now.plus(Duration.ofHours(1)));
            payments.add(payment);
            switch (outcome) {
                case COMPLETED -> payment.complete("ref", now);
                case FAILED -> payment.decline("declined", now);
                default -> payment.await("ref", "wait", now);
            }
        });
        boolean completed = outcome == TransactionStatus.COMPLETED;
        if (direction == PaymentDirection.DEPOSIT && completed) {
            post("deposit", minor, "payments");
        }
        if (direction == PaymentDirection.WITHDRAWAL) {
            post("withdrawal", -minor, "payments");
            if (outcome == TransactionStatus.FAILED) {
                post("refund", minor, "payments");
            }
        }
    }

    private void post(String type, long amount, String house) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        database.run(
                LedgerRepository.class,
                ledger -> ledger.post(List.of(new NewPosting(id, type, id, account.value(), amount, house))));
    }
}
