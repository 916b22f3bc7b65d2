package com.winzo.odds.repository;

import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.Id;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.MarketStatus;
import com.winzo.odds.model.Market;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds, locks and stores markets with their selections. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MarketRepository {

    private static final String EVENT_STATES = """
            select e.id, e.status, e.start_time, e.version, s.slug
            from event e join sport s on s.id = e.sport_id
            where e.id = any (:ids)
            """;

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /**
     * Keeps markets and their events from changing until the transaction ends.
     *
     * @return what decides about a bet, of the markets that exist
     */
    public Later<List<HeldMarket>> hold(Collection<MarketId> markets, RoundTrip trip) {
        return trip.query(
                """
                select market_id, version, status, event_status, event_start_time, database_time from market_hold(?)
                """, query -> Columns.of(query, markets).add("uuid", MarketId::value), MarketRepository::held);
    }

    /** The same alone; one statement. */
    public List<HeldMarket> hold(Collection<MarketId> markets) {
        RoundTrip trip = new RoundTrip(entityManager);
        Later<List<HeldMarket>> held = hold(markets, trip);
        trip.make();
        return held.get();
    }

    /** Waits for the bets on the markets and keeps new ones out until the transaction ends; one statement. */
    public void lock(Collection<MarketId> markets) {
        if (!markets.isEmpty()) {
            entityManager
                    .createNativeQuery("select market_lock(:markets)", Integer.class)
                    .setParameter("markets", uuids(markets))
                    .getSingleResult();
        }
    }

    /** Takes a market's exclusive lock, then reads it with its selections; two statements. */
    public Optional<Market> lockAndFind(MarketId id) {
        lock(List.of(id));
        return byId(List.of(id)).getResultStream().findFirst();
    }

    /** The market with its selections in one statement, for reading only. */
    public Optional<Market> read(MarketId id) {
        return read(List.of(id)).stream().findFirst();
    }

    /** Markets with their selections in one statement, by id, for reading only. */
    public List<Market> read(Collection<MarketId> ids) {
        return detached(byId(ids));
    }

    /** The markets of an event with their selections in one statement, in the order they were made in, for reading. */
    public List<Market> readOfEvent(EventId event) {
        return detached(entityManager.createQuery("""
                        select m from Market m left join fetch m.selections
                        where m.eventId = :event order by m.id
                        """, Market.class).setParameter("event", event.value()));
    }

    /** The ids of an event's markets. */
    public List<MarketId> idsOfEvent(EventId event) {
        return entityManager
                .createQuery("select m.id from Market m where m.eventId = :event order by m.id", UUID.class)
                .setParameter("event", event.value())
                .getResultStream()
                .map(MarketId::new)
                .toList();
    }

    /** What a snapshot needs to know of events; one statement. */
    public Map<EventId, EventState> events(Collection<EventId> ids) {
        return tuples(EVENT_STATES, Map.of("ids", uuids(ids)))
                .collect(Collectors.toMap(row -> new EventId(row.get(0, UUID.class)), MarketRepository::eventState));
    }

    /** Keeps an event from changing until the transaction ends, without keeping others from doing the same. */
    public Optional<EventState> holdEvent(EventId id) {
        return tuples(EVENT_STATES + " for share of e", Map.of("ids", uuids(List.of(id))))
                .map(MarketRepository::eventState)
                .findFirst();
    }

    /** The ids of markets that can still be bet on or settled, after an id, in their order. */
    public List<MarketId> undecidedAfter(MarketId after, int limit) {
        return entityManager
                .createQuery("""
                        select m.id from Market m
                        where m.id > :after and m.status not in (MarketStatus.SETTLED, MarketStatus.VOIDED)
                        order by m.id
                        """, UUID.class)
                .setParameter("after", after.value())
                .setMaxResults(limit)
                .getResultStream()
                .map(MarketId::new)
                .toList();
    }

    /**
     * The versions of all markets that changed of late, themselves or their events; one statement along the histories'
     * keys.
     */
    public List<Revision> revisionsOfTheLast(Duration window) {
        return tuples("""
                        with since as (
                            select uuid_lower_bound(clock_timestamp() - make_interval(secs => cast(:seconds as float8))) as id
                        )
                        select m.id, m.version, e.version
                        from market m join event e on e.id = m.event_id
                        where m.id in (
                            select h.market_id from market_version h where h.id >= (select id from since)
                            union
                            select f.id from event_version h join market f on f.event_id = h.event_id
                            where h.id >= (select id from since))
                        """, Map.of("seconds", window.toSeconds()))
                .map(row -> new Revision(
                        new MarketId(row.get(0, UUID.class)),
                        row.get(1, Number.class).longValue(),
                        row.get(2, Number.class).longValue()))
                .toList();
    }

    public void add(Market market) {
        entityManager.persist(market);
    }

    /** The database's clock. */
    public Instant databaseTime() {
        return (Instant) entityManager
                .createNativeQuery("select clock_timestamp()", Instant.class)
                .getSingleResult();
    }

    private TypedQuery<Market> byId(Collection<MarketId> ids) {
        return entityManager
                .createQuery("""
                        select m from Market m left join fetch m.selections
                        where m.id in :ids order by m.id
                        """, Market.class)
                .setParameter("ids", ids.stream().map(MarketId::value).toList());
    }

    /** Detached, so that a later read under the market's lock sees the database and not what was read before it. */
    private List<Market> detached(TypedQuery<Market> query) {
        List<Market> found = query.getResultList();
        found.forEach(entityManager::detach);
        return found;
    }

    private Stream<Tuple> tuples(String sql, Map<String, Object> parameters) {
        Query query = entityManager.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream();
    }

    private static HeldMarket held(ResultSet row) throws SQLException {
        return new HeldMarket(
                new MarketId(row.getObject(1, UUID.class)),
                row.getLong(2),
                MarketStatus.valueOf(upper(row.getString(3))),
                EventStatus.valueOf(upper(row.getString(4))),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }

    private static EventState eventState(Tuple row) {
        return new EventState(
                EventStatus.valueOf(upper(row.get(1, String.class))),
                row.get(2, Instant.class),
                row.get(3, Number.class).longValue(),
                row.get(4, String.class));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static UUID[] uuids(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toArray(UUID[]::new);
    }

    /** Which version a market and its event have. */
    public record Revision(MarketId marketId, long version, long eventVersion) {}

    /**
     * What a market's snapshot says of its event.
     *
     * @param sport the slug of its sport
     */
    public record EventState(EventStatus status, Instant startTime, long version, String sport) {}

    /**
     * A market that cannot change before the transaction ends.
     *
     * @param databaseTime the database's clock at the read
     */
    public record HeldMarket(
            MarketId marketId,
            long version,
            MarketStatus status,
            EventStatus eventStatus,
            Instant eventStartTime,
            Instant databaseTime) {}
}
