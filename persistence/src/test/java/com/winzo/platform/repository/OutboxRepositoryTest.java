package com.winzo.platform.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import com.winzo.platform.model.OutboxMessage;
import com.winzo.platform.repository.OutboxRepository.Batch;
import com.winzo.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxRepositoryTest {

    private final TestDatabase database = TestDatabase.get();
    private final UUID ann = UuidCreator.getTimeOrderedEpoch();
    private final UUID bob = UuidCreator.getTimeOrderedEpoch();
    private EntityManager here;
    private EntityManager there;

    @BeforeEach
    void twoRelays() {
        database.run(OutboxRepository.class, outbox -> outbox.take(10_000));
        here = database.begin();
        there = database.begin();
    }

    @AfterEach
    void end() {
        for (EntityManager relay : List.of(here, there)) {
            if (relay.getTransaction().isActive()) {
                relay.getTransaction().rollback();
            }
            relay.close();
        }
    }

    @Test
    void keepsTheWordsOfAMessage() {
        OutboxMessage written = new OutboxMessage(
                UuidCreator.getTimeOrderedEpoch(), "REALTIME", "balance_update", ann, "{\"balance\": 10.00}");
        database.run(OutboxRepository.class, outbox -> outbox.add(written));
        assertThat(take(here, 10).messages())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(written);
    }

    @Test
    void writesLongMessagesBeforeTheTransactionEnds() {
        List<OutboxMessage> written = List.of(message(ann), message(bob));
        try (EntityManager writer = database.begin()) {
            database.repository(OutboxRepository.class, writer).write(written);
            assertThat(database.repository(OutboxRepository.class, writer).pending())
                    .isEqualTo(2);
            writer.getTransaction().commit();
        }
        assertThat(take(here, 10).messages())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(written);
    }

    @Test
    void takesTheOldestFirstAndTellsThatMoreWait() {
        UUID first = write(ann);
        UUID second = write(bob);
        write(ann);
        Batch batch = take(here, 2);
        assertThat(ids(batch)).containsExactly(first, second);
        assertThat(batch.moreWait()).isTrue();
        assertThat(batch.heldBack()).isFalse();
    }

    @Test
    void whatOneRelayHoldsAnotherDoesNotWaitFor() {
        UUID first = write(ann);
        UUID second = write(bob);
        assertThat(ids(take(here, 1))).containsExactly(first);
        assertThat(ids(take(there, 10))).containsExactly(second);
    }

    /** Ann's second message must not overtake her first, which another relay is about to send. */
    @ParameterizedTest
    @ValueSource(ints = {OutboxRepository.FEW, OutboxRepository.FEW + 1})
    void keepsTheOrderOfAnAggregateByEitherPlan(int limit) {
        write(ann);
        UUID second = write(ann);
        UUID ofBob = write(bob);
        take(here, 1);
        Batch meanwhile = take(there, limit);
        assertThat(ids(meanwhile)).containsExactly(ofBob);
        assertThat(meanwhile.heldBack()).isTrue();
        there.getTransaction().rollback();
        here.getTransaction().commit();
        assertThat(ids(database.with(OutboxRepository.class, outbox -> outbox.take(10))))
                .containsExactly(second, ofBob);
    }

    @Test
    void whatARelayCouldNotSendIsBackInItsPlace() {
        UUID first = write(ann);
        UUID second = write(ann);
        assertThat(ids(take(here, 1))).containsExactly(first);
        here.getTransaction().rollback();
        assertThat(ids(take(there, 10))).containsExactly(first, second);
    }

    @Test
    void anEmptyOutboxHasNothingToTake() {
        Batch batch = take(here, 10);
        assertThat(batch.messages()).isEmpty();
        assertThat(batch.moreWait()).isFalse();
        assertThat(batch.heldBack()).isFalse();
    }

    @Test
    void aRolledBackMessageWasNeverThere() {
        database.repository(OutboxRepository.class, here)
                .add(new OutboxMessage(UuidCreator.getTimeOrderedEpoch(), "REALTIME", "x", ann, "{}"));
        here.getTransaction().rollback();
        assertThat(take(there, 10).messages()).isEmpty();
    }

    private Batch take(EntityManager relay, int limit) {
        return database.repository(OutboxRepository.class, relay).take(limit);
    }

    private UUID write(UUID aggregate) {
        OutboxMessage message = message(aggregate);
        database.run(OutboxRepository.class, outbox -> outbox.add(message));
        return message.id();
    }

    private static OutboxMessage message(UUID aggregate) {
        return new OutboxMessage(UuidCreator.getTimeOrderedEpoch(), "REALTIME", "balance_update", aggregate, "{}");
    }

    private static List<UUID> ids(Batch batch) {
        return batch.messages().stream().map(OutboxMessage::id).toList();
    }
}
