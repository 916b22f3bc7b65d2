package com.winzo.odds.repository;

import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.odds.model.Withdrawal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Runners that were withdrawn, and the starting prices of those that were not. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WithdrawalRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    public void add(Withdrawal withdrawal) {
        entityManager.persist(withdrawal);
    }

    /** The withdrawals of a market, in the order they were reported in. */
    public List<Withdrawal> of(MarketId market) {
        return entityManager
                .createQuery("select w from Withdrawal w where w.marketId = :market order by w.id", Withdrawal.class)
                .setParameter("market", market.value())
                .getResultList();
    }

    /** Fixes the starting prices that nobody has reported, as the board has them at the off. */
    public void fixStartingPrices(EventId event) {
        entityManager
                .createNativeQuery("""
                        update selection s set starting_odds = s.odds
                        from market m
                        where m.id = s.market_id and m.event_id = :event and (m.starting_prices or m.best_odds)
                          and m.status not in ('settled', 'voided')
                          and s.starting_odds is null and s.withdrawn_at is null
                          and s.side not in ('favourite', 'second_favourite')
                        """)
                .setParameter("event", event.value())
                .executeUpdate();
    }
}
