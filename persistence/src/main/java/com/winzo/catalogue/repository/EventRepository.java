package com.winzo.catalogue.repository;

import com.winzo.catalogue.model.SportEvent;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.LeagueId;
import com.winzo.kernel.SportId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds, locks and stores events; their teams always come in the same statement. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EventRepository {

    private static final String WITH_TEAMS =
            "select e from SportEvent e left join fetch e.homeTeam left join fetch e.awayTeam where ";

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    public void add(SportEvent event) {
        entityManager.persist(event);
    }

    /** For reading only. */
    public Optional<SportEvent> read(EventId id) {
        return read(List.of(id)).stream().findFirst();
    }

    /** Several events in one statement, for reading only. */
    public List<SportEvent> read(Collection<EventId> ids) {
        return detached(entityManager
                .createQuery(WITH_TEAMS + "e.id in :ids order by e.startTime, e.id", SportEvent.class)
                .setParameter("ids", ids.stream().map(EventId::value).toList()));
    }

    /**
     * The event, which nobody else can change until the transaction ends.
     *
     * <p>The lock comes first and alone: PostgreSQL cannot lock through an outer join, and Hibernate would then lock
     * after reading, which lets two changes start from the same state.
     */
    public Optional<SportEvent> lockAndFind(EventId id) {
        SportEvent locked = entityManager.find(SportEvent.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (locked == null) {
            return Optional.empty();
        }
        return entityManager
                .createQuery(WITH_TEAMS + "e.id = :id", SportEvent.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    /** Events that should have begun before an instant and are still postponed. */
    public List<EventId> postponedSince(Instant instant, int limit) {
        return entityManager
                .createQuery("""
                        select e.id from SportEvent e
                        where e.status = EventStatus.POSTPONED and e.postponedFrom < :instant order by e.id
                        """, UUID.class)
                .setParameter("instant", instant)
                .setMaxResults(limit)
                .getResultStream()
                .map(EventId::new)
                .toList();
    }

    /** A page of events, by start time. */
    public List<SportEvent> page(Filter filter, boolean latestFirst, int offset, int limit) {
        String direction = latestFirst ? " desc" : "";
        TypedQuery<SportEvent> query = entityManager.createQuery(
                WITH_TEAMS + filter.condition() + " order by e.startTime" + direction + ", e.id" + direction,
                SportEvent.class);
        filter.parameters().forEach(query::setParameter);
        return detached(query.setFirstResult(offset).setMaxResults(limit));
    }

    public long count(Filter filter) {
        TypedQuery<Long> query =
                entityManager.createQuery("select count(e) from SportEvent e where " + filter.condition(), Long.class);
        filter.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    /**
     * Appends the event as it is now to its history.
     *
     * @param historyId a UUIDv7: the history is partitioned by it
     * @param reason why it was changed, or null
     */
    public void appendToHistory(UUID historyId, EventId event, AccountId changedBy, String reason) {
        entityManager.flush();
        entityManager
                .createNativeQuery("""
                        insert into event_version (id, event_id, version, status, start_time, home_score, away_score,
                                                   period, clock, reason, changed_by, changed_at)
                        select :historyId, e.id, e.version, e.status, e.start_time, e.home_score, e.away_score,
                               e.period, e.clock, cast(:reason as text), :changedBy, e.updated_at
                        from event e where e.id = :event
                        """)
                .setParameter("historyId", historyId)
                .setParameter("reason", reason)
                .setParameter("changedBy", changedBy.value())
                .setParameter("event", event.value())
                .executeUpdate();
    }

    /** The newest versions of the events that changed of late; one statement along the history's key. */
    public Map<EventId, Long> versionsOfTheLast(Duration window) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entityManager
                .createNativeQuery("""
                        select event_id, max(version) from event_version
                        where id >= uuid_lower_bound(clock_timestamp() - make_interval(secs => cast(:seconds as float8)))
                        group by event_id
                        """, Tuple.class)
                .setParameter("seconds", window.toSeconds())
                .getResultList();
        Map<EventId, Long> versions = new LinkedHashMap<>();
        rows.forEach(row -> versions.put(
                new EventId(row.get(0, UUID.class)), row.get(1, Number.class).longValue()));
        return versions;
    }

    /** Detached, so that a later read under the event's lock sees the database and not what was read before it. */
    private List<SportEvent> detached(TypedQuery<SportEvent> query) {
        List<SportEvent> found = query.getResultList();
        found.forEach(entityManager::detach);
        return found;
    }

    /**
     * Which events of a sport are wanted.
     *
     * @param league only of this one, or null
     * @param statuses only with one of these, or empty
     * @param from only those that start at or after it, or null
     * @param to only those that start before it, or null
     */
    public record Filter(SportId sport, LeagueId league, Set<EventStatus> statuses, Instant from, Instant to) {

        String condition() {
            StringBuilder condition = new StringBuilder("e.sportId = :sport");
            condition.append(league == null ? "" : " and e.leagueId = :league");
            condition.append(statuses.isEmpty() ? "" : " and e.status in :statuses");
            condition.append(from == null ? "" : " and e.startTime >= :from");
            condition.append(to == null ? "" : " and e.startTime < :to");
            return condition.toString();
        }

        Map<String, Object> parameters() {
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("sport", sport.value());
            parameters.put("league", league == null ? null : league.value());
            parameters.put("statuses", statuses.isEmpty() ? null : statuses);
            parameters.put("from", from);
            parameters.put("to", to);
            parameters.values().removeIf(value -> value == null);
            return parameters;
        }
    }
}
