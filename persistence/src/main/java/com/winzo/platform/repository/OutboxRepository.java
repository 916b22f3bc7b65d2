package com.winzo.platform.repository;

import com.winzo.platform.model.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Keeps messages between the commit that caused them and the broker. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OutboxRepository {

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
     * Takes the oldest messages that no other relay holds, for as long as the transaction lasts.
     *
     * <p>A message stays behind when an older one of the same aggregate is in another relay's hands: order per
     * aggregate is kept.
     *
     * @param limit how many at most
     */
    public Batch take(int limit) {
        List<Taken> rows = SetBased.query(
                entityManager,
                """
                with head as materialized (
                    select id, destination, type, aggregate_id, payload
                    from outbox_message order by id limit ? for update skip locked),
                held_elsewhere as materialized (
                    select o.id, o.aggregate_id from outbox_message o
                    where o.id < (select h.id from head h order by h.id desc limit 1)
                      and not exists (select from head h where h.id = o.id))
                select h.id, h.destination, h.type, h.aggregate_id, h.payload,
                       exists (select from held_elsewhere e
                               where e.aggregate_id = h.aggregate_id and e.id < h.id) as behind
                from head h order by h.id
                """,
                query -> query.value(limit),
                row -> new Taken(
                        new OutboxMessage(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, UUID.class),
                                row.getString(5)),
                        row.getBoolean(6)));
        List<OutboxMessage> free =
                rows.stream().filter(row -> !row.behind()).map(Taken::message).toList();
        return new Batch(free, rows.size() == limit, free.size() < rows.size());
    }

    public void delete(Collection<UUID> ids) {
        SetBased.execute(
                entityManager,
                "delete from outbox_message where id = any (?)",
                delete -> Columns.of(delete, ids).add("uuid", Function.identity()));
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

    /** @param behind whether an older message of the same aggregate is in another relay's hands */
    private record Taken(OutboxMessage message, boolean behind) {}
}
