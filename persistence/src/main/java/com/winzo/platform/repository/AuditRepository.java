package com.winzo.platform.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Appends to the audit trail, seals and reads it; nothing here changes or removes. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AuditRepository {

    private static final String MATCHING = """
            from audit_record a left join audit_link l on l.record_id = a.id
            where (cast(? as uuid) is null or a.actor_id = cast(? as uuid))
              and (cast(? as text) is null or a.action = ? or starts_with(a.action, cast(? as text) || '.'))
              and (cast(? as text) is null or a.subject = ?)
              and (cast(? as timestamptz) is null or a.id >= uuid_lower_bound(?))
              and (cast(? as timestamptz) is null or a.id < uuid_lower_bound(?))
              and (cast(? as uuid) is null or a.id < ?)
            """;

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** @param entry without its seal, which it gets later */
    public void add(AuditEntry entry) {
        RoundTrip trip = new RoundTrip(entityManager);
        add(entry, trip);
        trip.make();
    }

    /** The same on a trip with others. */
    public void add(AuditEntry entry, RoundTrip trip) {
        trip.execute(
                """
                insert into audit_record (id, actor_id, action, subject, detail, request_id, address)
                values (?, ?, ?, ?, cast(? as jsonb), ?, ?)
                """,
                parameters -> parameters
                        .value(entry.id())
                        .value(entry.actorId())
                        .value(entry.action())
                        .value(entry.subject())
                        .value(entry.detail())
                        .value(entry.requestId())
                        .value(entry.address()));
    }

    /** The newest first, after the cursor. */
    public List<AuditEntry> find(AuditFilter filter, int limit) {
        return SetBased.query(
                entityManager,
                "select a.id, a.actor_id, a.action, a.subject, a.detail::text, a.request_id, a.address, a.created_at,"
                        + " l.seq, l.hash "
                        + MATCHING
                        + " order by a.id desc limit "
                        + limit,
                parameters -> {
                    for (Object value : filter.bindings()) {
                        parameters.value(value);
                    }
                },
                row -> new AuditEntry(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getTimestamp(8).toInstant(),
                        row.getObject(9, Long.class),
                        hex(row.getBytes(10))));
    }

    /**
     * Seals records that wait, oldest first.
     *
     * @return how many
     */
    public int seal(int atMost) {
        return SetBased.query(
                        entityManager,
                        "select audit_seal(?)",
                        parameters -> parameters.value(atMost),
                        row -> row.getInt(1))
                .getFirst();
    }

    /** Walks the whole chain. */
    public ChainState verify() {
        return SetBased.query(
                        entityManager,
                        "select links, head, broken_seq, unsealed, forgotten_before from audit_verify()",
                        statement -> {},
                        row -> new ChainState(
                                row.getLong(1),
                                hex(row.getBytes(2)),
                                row.getObject(3, Long.class),
                                row.getLong(4),
                                instant(row.getTimestamp(5))))
                .getFirst();
    }

    /**
     * Forgets records that are older than so many full months, if the chain fits; the links stay.
     *
     * @param months at least 12
     * @return how many records
     */
    public long forget(int months) {
        return SetBased.query(
                        entityManager,
                        "select audit_forget(?)",
                        parameters -> parameters.value(months),
                        row -> row.getLong(1))
                .getFirst();
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    /**
     * Which records are wanted; what is null does not matter.
     *
     * @param action itself, or the beginning of it up to a dot
     * @param before a record's id: only older ones
     */
    public record AuditFilter(UUID actorId, String action, String subject, Instant from, Instant to, UUID before) {

        private Object[] bindings() {
            Timestamp since = from == null ? null : Timestamp.from(from);
            Timestamp until = to == null ? null : Timestamp.from(to);
            return new Object[] {
                actorId, actorId, action, action, action, subject, subject, since, since, until, until, before, before
            };
        }
    }

    /**
     * One record.
     *
     * @param detail JSON
     * @param createdAt by the database's clock; null for a new one
     * @param seq its place in the chain; null until it is sealed, like the hash
     */
    public record AuditEntry(
            UUID id,
            UUID actorId,
            String action,
            String subject,
            String detail,
            String requestId,
            String address,
            Instant createdAt,
            Long seq,
            String hash) {}

    /**
     * How the chain stands.
     *
     * @param links how many fit
     * @param head the hash of the last one that fits
     * @param brokenSeq the first that does not; null when all do
     * @param unsealed records that wait for their seal
     * @param forgottenBefore older records were forgotten on purpose, their links stay; null when none was
     */
    public record ChainState(long links, String head, Long brokenSeq, long unsealed, Instant forgottenBefore) {}
}
