package com.winzo.settlement.repository;

import com.winzo.kernel.EventId;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Numbers of events beyond their scores. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EventStatistics {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /**
     * Keeps numbers in place of what was known of the same names.
     *
     * @param numbers by name; nothing for who took no part
     */
    public void put(EventId event, Map<String, Optional<BigDecimal>> numbers, Instant now) {
        SetBased.execute(
                entityManager,
                """
                insert into event_statistic (event_id, name, value, reported_at)
                select ?, s.name, s.value, cast(? as timestamptz) from unnest(?, ?) s (name, value) order by s.name
                on conflict (event_id, name) do update set value = excluded.value, reported_at = excluded.reported_at
                """,
                insert -> Columns.of(insert, numbers.entrySet())
                        .value(event.value())
                        .value(now.toString())
                        .add("text", Map.Entry::getKey)
                        .add("numeric", entry -> entry.getValue().orElse(null)));
    }

    /** The numbers of an event by name; nothing for who took no part. */
    public Map<String, Optional<BigDecimal>> of(EventId event) {
        Map<String, Optional<BigDecimal>> numbers = new HashMap<>();
        SetBased.query(
                entityManager,
                "select name, value from event_statistic where event_id = ?",
                query -> query.value(event.value()),
                row -> numbers.put(row.getString(1), Optional.ofNullable(row.getBigDecimal(2))));
        return numbers;
    }
}
