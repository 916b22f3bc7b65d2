package com.winzo.platform.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import com.winzo.platform.repository.AuditRepository.AuditEntry;
import com.winzo.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Idempotency, inbox, audit and partitions on the real database. */
class PlatformTablesTest {

    private static final String ROUTE = "POST /api/bets";

    private final TestDatabase database = TestDatabase.get();
    private final UUID account = UuidCreator.getTimeOrderedEpoch();

    @Test
    void anAnswerIsFoundUnderItsKeyOnly() {
        byte[] hash = new byte[32];
        hash[0] = 7;
        database.run(IdempotencyRepository.class, records -> {
            assertThat(records.take(account, ROUTE, "k")).isEmpty();
            records.add(account, ROUTE, "k", hash, "{\"stake\": 10.00}");
        });
        database.run(IdempotencyRepository.class, records -> {
            assertThat(records.take(account, ROUTE, "k")).hasValueSatisfying(stored -> {
                assertThat(stored.requestHash()).isEqualTo(hash);
                assertThat(stored.response()).isEqualTo("{\"stake\": 10.00}");
            });
            assertThat(records.take(account, ROUTE, "K")).isEmpty();
            assertThat(records.take(account, "POST /api/payments/deposit", "k")).isEmpty();
            assertThat(records.take(UuidCreator.getTimeOrderedEpoch(), ROUTE, "k"))
                    .isEmpty();
        });
    }

    /** A copy that arrives while the first command runs waits for it and then sees its answer. */
    @Test
    void aCopyWaitsForTheFirst() throws Exception {
        EntityManager first = database.begin();
        IdempotencyRepository records = database.repository(IdempotencyRepository.class, first);
        records.take(account, ROUTE, "copy");
        CompletableFuture<Optional<IdempotencyRepository.Stored>> copy = CompletableFuture.supplyAsync(
                () -> database.with(IdempotencyRepository.class, waiting -> waiting.take(account, ROUTE, "copy")));
        awaitLockWaiter();
        assertThat(copy).isNotDone();
        records.add(account, ROUTE, "copy", new byte[32], "\"done\"");
        first.getTransaction().commit();
        first.close();
        assertThat(copy.get(10, TimeUnit.SECONDS))
                .map(IdempotencyRepository.Stored::response)
                .contains("\"done\"");
    }

    @Test
    void aMessageIsNewOncePerConsumer() {
        UUID message = UuidCreator.getTimeOrderedEpoch();
        assertThat(note("settlement", message)).isTrue();
        assertThat(note("settlement", message)).isFalse();
        assertThat(note("notification", message)).isTrue();
    }

    @Test
    void aMessageWhoseWorkFailedIsStillNew() {
        UUID message = UuidCreator.getTimeOrderedEpoch();
        EntityManager failing = database.begin();
        assertThat(database.repository(InboxRepository.class, failing).note("settlement", message))
                .isTrue();
        failing.getTransaction().rollback();
        failing.close();
        assertThat(note("settlement", message)).isTrue();
    }

    @Test
    void oldMessagesAreForgotten() {
        UUID message = UuidCreator.getTimeOrderedEpoch();
        note("forgetful", message);
        database.run(InboxRepository.class, inbox -> inbox.forgetBefore(Instant.EPOCH));
        assertThat(note("forgetful", message)).isFalse();
        database.run(
                InboxRepository.class, inbox -> inbox.forgetBefore(Instant.now().plusSeconds(60)));
        assertThat(note("forgetful", message)).isTrue();
    }

    @Test
    void theAuditTrailCanOnlyGrow() {
        database.run(AuditRepository.class, audit -> audit.add(entry(UuidCreator.getTimeOrderedEpoch())));
        assertThatThrownBy(() -> execute("update audit_record set action = 'nothing'"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute("delete from audit_record")).isInstanceOf(SQLException.class);
    }

    @Test
    void partitionsReachIntoTheFutureAndStayThere() throws SQLException {
        int tables = database.with(PartitionRepository.class, partitions -> partitions.createAhead(5));
        assertThat(tables).isGreaterThanOrEqualTo(3);
        assertThat(database.<PartitionRepository, Integer>with(
                        PartitionRepository.class, partitions -> partitions.createAhead(5)))
                .isEqualTo(tables);
        assertThat(count("select count(*) from pg_inherits where inhparent = 'ledger_entry'::regclass"))
                .isEqualTo(7);
    }

    /** What changes once, by its settlement, has room for that in every month, those to come included. */
    @Test
    void newPartitionsAreStoredAsTheOnesBefore() throws SQLException {
        database.run(PartitionRepository.class, partitions -> partitions.createAhead(5));
        assertThat(count("""
                        select count(*) from pg_inherits i join pg_class c on c.oid = i.inhrelid
                        where i.inhparent in ('bet'::regclass, 'bet_leg'::regclass)
                          and c.reloptions = '{fillfactor=55}'
                        """)).isEqualTo(14);
    }

    @Test
    void theApplicationCannotCreatePartitionsOfItsOwnChoice() {
        assertThatThrownBy(() -> execute("select create_monthly_partitions('ledger_entry', 3)"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aKeyOutsideAllPartitionsIsAnError() {
        assertThatThrownBy(() -> database.run(AuditRepository.class, audit -> audit.add(entry(new UUID(0, 0)))))
                .isInstanceOf(PersistenceException.class);
    }

    private static AuditEntry entry(UUID id) {
        return new AuditEntry(
                id, null, "market.void", "market/1", "{\"why\":\"test\"}", "r-1", "192.0.2.1", null, null, null);
    }

    private boolean note(String consumer, UUID message) {
        return database.with(InboxRepository.class, inbox -> inbox.note(consumer, message));
    }

    private void awaitLockWaiter() throws SQLException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (count("select count(*) from pg_locks where locktype = 'advisory' and not granted") == 0) {
            assertThat(System.nanoTime()).as("the copy waits for the key").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.application().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
