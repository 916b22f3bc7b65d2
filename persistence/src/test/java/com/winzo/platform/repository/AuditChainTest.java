package com.winzo.platform.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import com.winzo.platform.repository.AuditRepository.AuditEntry;
import com.winzo.platform.repository.AuditRepository.AuditFilter;
import com.winzo.platform.repository.AuditRepository.ChainState;
import com.winzo.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What becomes of the chain when somebody lays hands on it who may do everything in the database. */
class AuditChainTest {

    private static final String ANY_ADDRESS = "192.0.2.7";

    private final TestDatabase database = TestDatabase.get();

    @Test
    void whatWasWrittenIsSealedOnceAndFits() {
        ChainState before = sealed();
        IntStream.range(0, 5).forEach(i -> write("chain.one"));
        assertThat(verify().unsealed()).isGreaterThanOrEqualTo(5);

        ChainState after = sealed();

        assertThat(after.links()).isGreaterThanOrEqualTo(before.links() + 5);
        assertThat(after.brokenSeq()).isNull();
        assertThat(after.head()).isNotEqualTo(before.head());
        assertThat(sealed()).isEqualTo(after);
    }

    @Test
    void nodesThatSealAtOnceMakeOneChain() {
        IntStream.range(0, 200).forEach(i -> write("chain.many"));

        Stream.generate(() -> CompletableFuture.runAsync(this::sealed))
                .limit(6)
                .toList()
                .forEach(CompletableFuture::join);

        ChainState state = sealed();
        assertThat(state.brokenSeq()).isNull();
        assertThat(state.unsealed()).isZero();
    }

    @Test
    void aChangedRecordShows() throws SQLException {
        UUID id = write("chain.changed");
        long links = sealed().links();

        tamper("audit_record", "update audit_record set subject = 'account/another' where id = '" + id + "'");
        try {
            assertThat(verify().brokenSeq()).isNotNull().isLessThanOrEqualTo(links);
        } finally {
            tamper("audit_record", "update audit_record set subject = 'account/1' where id = '" + id + "'");
        }
        assertThat(verify().brokenSeq()).isNull();
    }

    @Test
    void aRemovedLinkShows() throws SQLException {
        UUID id = write("chain.removed");
        write("chain.after");
        sealed();
        tamper("audit_link", "create table winzo.kept_link as select * from audit_link where record_id = '" + id + "'");

        tamper("audit_link", "delete from audit_link where record_id = '" + id + "'");
        try {
            assertThat(verify().brokenSeq()).isNotNull();
        } finally {
            tamper("audit_link", "insert into audit_link select * from winzo.kept_link");
            tamper("audit_link", "drop table winzo.kept_link");
        }
        assertThat(verify().brokenSeq()).isNull();
    }

    @Test
    void theApplicationCanNeitherLinkNorForget() {
        for (String statement : List.of(
                "insert into audit_link values (1, gen_random_uuid(), sha256(''))",
                "delete from audit_link",
                "delete from audit_unsealed",
                "update audit_record set address = null",
                "truncate audit_record")) {
            assertThatThrownBy(() -> run(database.application(), statement)).isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(() -> run(database.owner(), "delete from audit_record"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void whatIsForgottenAfterYearsLeavesAChainThatStillFits() throws SQLException {
        UUID old = writeIn2015();
        UUID kept = write("chain.kept");
        ChainState before = sealed();

        long gone = database.with(AuditRepository.class, audit -> audit.forget(12));
        ChainState after = verify();

        assertThat(gone).isEqualTo(1);
        assertThat(after.brokenSeq()).isNull();
        assertThat(after.links()).isEqualTo(before.links());
        assertThat(after.head()).isEqualTo(before.head());
        assertThat(after.forgottenBefore()).isAfter(Instant.parse("2015-04-01T00:00:00Z"));
        assertThat(find(new AuditFilter(null, "chain", null, null, null, null)))
                .contains(kept)
                .doesNotContain(old);
        assertThat(database.<AuditRepository, Long>with(AuditRepository.class, audit -> audit.forget(12)))
                .isZero();
    }

    /** What is younger than the cut must be there: forgetting is no cover for removing. */
    @Test
    void afterACutARemovedRecordStillShows() throws SQLException {
        writeIn2015();
        sealed();
        database.with(AuditRepository.class, audit -> audit.forget(12));
        UUID id = write("chain.covered");
        sealed();
        tamper("audit_record", "create table winzo.kept_record as select * from audit_record where id = '" + id + "'");

        tamper("audit_record", "delete from audit_record where id = '" + id + "'");
        try {
            assertThat(verify().brokenSeq()).isNotNull();
        } finally {
            tamper("audit_record", "insert into audit_record select * from winzo.kept_record");
            tamper("audit_record", "drop table winzo.kept_record");
            run(database.owner(), "delete from audit_unsealed where record_id = '" + id + "'");
        }
        assertThat(verify().brokenSeq()).isNull();
    }

    @Test
    void aBrokenChainIsNotShortened() throws SQLException {
        UUID old = writeIn2015();
        sealed();

        tamper("audit_record", "update audit_record set subject = 'account/another' where id = '" + old + "'");
        try {
            assertThatThrownBy(() -> database.with(AuditRepository.class, audit -> audit.forget(12)))
                    .hasStackTraceContaining("the audit chain is broken");
        } finally {
            tamper("audit_record", "update audit_record set subject = 'account/1' where id = '" + old + "'");
        }
        database.with(AuditRepository.class, audit -> audit.forget(12));
        assertThat(verify().brokenSeq()).isNull();
    }

    @Test
    void aYearIsKeptWhateverIsAskedFor() {
        assertThatThrownBy(() -> run(database.application(), "select audit_forget(11)"))
                .hasMessageContaining("at least 12 months");
        assertThatThrownBy(() -> run(database.application(), "select login_attempt_forget(2)"))
                .hasMessageContaining("at least 3 months");
        assertThatThrownBy(() -> run(
                        database.application(),
                        "insert into audit_cut (before, records, links, head) values (now(), 0, 0, sha256(''))"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void recordsAreFoundByWhatIsKnownOfThem() {
        UUID id = write("found.once");
        UUID later = write("found.twice");

        assertThat(find(new AuditFilter(null, "found", null, null, null, null))).containsSequence(later, id);
        assertThat(find(new AuditFilter(null, "found.once", "account/1", null, null, null)))
                .contains(id)
                .doesNotContain(later);
        assertThat(find(new AuditFilter(null, "found", null, null, null, later)))
                .contains(id)
                .doesNotContain(later);
        assertThat(find(new AuditFilter(UUID.randomUUID(), null, null, null, null, null)))
                .isEmpty();
        assertThat(find(new AuditFilter(null, "foun", null, null, null, null))).isEmpty();
    }

    private List<UUID> find(AuditFilter filter) {
        return database
                .<AuditRepository, List<AuditEntry>>with(AuditRepository.class, audit -> audit.find(filter, 10))
                .stream()
                .map(AuditEntry::id)
                .toList();
    }

    /** A record of long ago, in the month that was made for it then. */
    private UUID writeIn2015() throws SQLException {
        run(
                database.owner(),
                "create table audit_record_2015_03 partition of audit_record for values"
                        + " from (uuid_lower_bound('2015-03-01Z')) to (uuid_lower_bound('2015-04-01Z'))");
        return write("chain.old", UuidCreator.getTimeOrderedEpoch(Instant.parse("2015-03-15T12:00:00Z")));
    }

    private UUID write(String action) {
        return write(action, UuidCreator.getTimeOrderedEpochPlus1());
    }

    private UUID write(String action, UUID id) {
        database.run(
                AuditRepository.class,
                audit -> audit.add(new AuditEntry(
                        id, null, action, "account/1", "{\"b\":1,\"a\":[2]}", "r-1", ANY_ADDRESS, null, null, null)));
        return id;
    }

    private ChainState sealed() {
        database.run(AuditRepository.class, audit -> audit.seal(1_000));
        return verify();
    }

    private ChainState verify() {
        return database.with(AuditRepository.class, AuditRepository::verify);
    }

    private void tamper(String table, String statement) throws SQLException {
        run(database.owner(), "alter table " + table + " disable trigger all");
        run(database.owner(), statement);
        run(database.owner(), "alter table " + table + " enable trigger all");
    }

    private static void run(DataSource source, String statement) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement work = connection.createStatement()) {
            work.execute(statement);
        }
    }
}
