package com.winzo.platform.repository;

import com.winzo.platform.model.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Keeps messages between the commit that caused them and the broker. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OutboxRepository {

    /** Up to this limit messages are taken by a plan that is kept. */
    public static final int FEW = 50;

    /** The kept plan must be good for any size of the table: in the order of ids, over what has gone already. */
    private static final String KEPT_PLAN = """
            select set_config('synchronous_commit', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true),
                   set_config('enable_seqscan', 'off', true)
            """;

    /** It compares each message with each, so many are taken by a plan of their own. */
    private static final String OWN_PLAN = """
            select set_config('synchronous_commit', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true)
            """;

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    public void add(OutboxMessage message) {
        entityManager.persist(message);
    }

    /** Adds long messages and writes them at once, so that none travels while what is done next holds its locks. */
    public void write(List<OutboxMessage> messages) {
        RoundTrip trip = new RoundTrip(entityManager);
        write(messages, trip);
        trip.make();
    }

    /** The same with other statements. A statement each: a long text is cheaper to read as it is than inside an array. */
    public void write(List<OutboxMessage> messages, RoundTrip trip) {
        for (OutboxMessage message : messages) {
            trip.execute(
                    "insert into outbox_message (id, destination, type, aggregate_id, payload) values (?, ?, ?, ?, ?)",
                    insert -> insert.value(message.id())
                            .value(message.destination())
                            .value(message.type())
                            .value(message.aggregateId())
                            .value(message.payload()));
        }
    }

    /**
     * Takes the oldest messages that no other relay holds out of the outbox; they are back if the transaction does not commit.
     *
     * <p>A message stays behind when an older one of the same aggregate is in another relay's hands: order per
     * aggregate is kept.
     *
     * <p>The commit does not wait for the disk: what a crash of the database brings back is sent again, as after any crash.
     *
     * <p>For a few messages planning this statement took longer than running it.
     *
     * @param limit how many at most
     */
    public Batch take(int limit) {
        RoundTrip trip = new RoundTrip(entityManager);
        trip.execute(limit <= FEW ? KEPT_PLAN : OWN_PLAN, none -> {});
        Later<List<Taken>> rows =
                trip.query("""
                with head as materialized (
                    select id, aggregate_id from outbox_message order by id limit ? for update skip locked),
                held_elsewhere as materialized (
                    select o.id, o.aggregate_id from outbox_message o
                    where o.id < (select h.id from head h order by h.id desc limit 1)
                      and not exists (select from head h where h.id = o.id)),
                gone as (
                    delete from outbox_message o using head h
                    where o.id = h.id and not exists (
                        select from held_elsewhere e where e.aggregate_id = h.aggregate_id and e.id < h.id)
                    returning o.id, o.destination, o.type, o.aggregate_id, o.payload)
                select g.id, g.destination, g.type, g.aggregate_id, g.payload, c.seen
                from (select count(*) as seen from head) c left join gone g on true
                order by g.id
                """, query -> query.value(limit), row -> new Taken(message(row), row.getInt(6)));
        trip.make();
        int seen = rows.get().getFirst().seen();
        List<OutboxMessage> taken =
                rows.get().stream().map(Taken::message).filter(Objects::nonNull).toList();
        return new Batch(taken, seen == limit, taken.size() < seen);
    }

    private static OutboxMessage message(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        return id == null
                ? null
                : new OutboxMessage(
                        id, row.getString(2), row.getString(3), row.getObject(4, UUID.class), row.getString(5));
    }

    /** Messages not yet sent. */
    public long pending() {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from outbox_message")
                        .getSingleResult())
                .longValue();
    }

    /**
     * @param messages to be sent, oldest first
     * @param moreWait whether the limit was reached
     * @param heldBack whether some wait for another relay
     */
    public record Batch(List<OutboxMessage> messages, boolean moreWait, boolean heldBack) {}

    /** @param seen messages that were within the limit, those that stayed behind included; without any, the message is null */
    private record Taken(OutboxMessage message, int seen) {}
}
