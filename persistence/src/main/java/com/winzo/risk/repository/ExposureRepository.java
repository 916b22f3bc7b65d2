package com.winzo.risk.repository;

import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.SelectionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** What open bets have at stake, exactly, by one query over the bets themselves. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ExposureRepository {

    private static final String SELECT = """
            select l.event_id, l.market_id, l.selection_id, b.currency, count(*),
                   cast(sum(b.total_stake_minor) as bigint), cast(sum(b.potential_win_minor) as bigint)
            from market m
            join bet_leg l on l.market_id = m.id
            join bet b on b.id = l.bet_id
            where m.status in ('open', 'suspended', 'closed') and l.result is null
              and b.status in ('accepted', 'pending')
            """;

    private static final String GROUP = """
             group by l.event_id, l.market_id, l.selection_id, b.currency
             order by l.event_id, l.market_id, b.currency, l.selection_id
            """;

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /**
     * The selections of undecided markets that have open bets.
     *
     * @param event only its markets, or null for all
     */
    public List<OpenStakes> open(EventId event) {
        Query query = entityManager.createNativeQuery(
                SELECT + (event == null ? "" : " and m.event_id = :event") + GROUP, Tuple.class);
        if (event != null) {
            query.setParameter("event", event.value());
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream().map(ExposureRepository::row).toList();
    }

    private static OpenStakes row(Tuple row) {
        Currency currency = Currency.getInstance(row.get(3, String.class));
        return new OpenStakes(
                new EventId(row.get(0, UUID.class)),
                new MarketId(row.get(1, UUID.class)),
                new SelectionId(row.get(2, UUID.class)),
                row.get(4, Number.class).longValue(),
                new Money(row.get(5, Number.class).longValue(), currency),
                new Money(row.get(6, Number.class).longValue(), currency));
    }

    /**
     * The open bets with a leg on one selection.
     *
     * @param stake their whole stakes
     * @param potentialReturn what they return if all their legs win
     */
    public record OpenStakes(
            EventId eventId,
            MarketId marketId,
            SelectionId selectionId,
            long bets,
            Money stake,
            Money potentialReturn) {}
}
