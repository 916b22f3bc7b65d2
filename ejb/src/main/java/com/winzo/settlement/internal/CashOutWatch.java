package com.winzo.settlement.internal;

import com.winzo.kernel.BetId;
import com.winzo.kernel.MarketId;
import com.winzo.odds.api.MarketChanged;
import com.winzo.settlement.repository.CashOutOrderRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Remembers which markets have changed on this node's board and looks at the standing orders that watch them, a moment
 * later: a change of prices never waits for it, and many of them cost one look. What gets lost here (a node that dies) the
 * sweep finds.
 */
@ApplicationScoped
public class CashOutWatch {

    private static final Logger LOG = Logger.getLogger(CashOutWatch.class);
    private static final int SWEPT_MAX = 500;

    private final Set<MarketId> changed = ConcurrentHashMap.newKeySet();
    private final Set<BetId> set = ConcurrentHashMap.newKeySet();

    @Inject
    private CashOutOrderRepository orders;

    @Inject
    private CashOutDesk desk;

    @Inject
    private Clock clock;

    void marketChanged(@Observes MarketChanged change) {
        changed.add(change.current().marketId());
    }

    void orderSet(@Observes(during = TransactionPhase.AFTER_SUCCESS) CashOutOrderSet order) {
        set.add(order.bet());
    }

    /** The bets whose orders should be looked at because of what has happened since the last call. */
    @Transactional
    public List<BetId> due() {
        List<BetId> due = take(set);
        List<MarketId> markets = take(changed);
        if (!markets.isEmpty()) {
            due.addAll(orders.watching(markets));
        }
        return due;
    }

    /** The bets whose orders nobody has looked at for a while. */
    @Transactional
    public List<BetId> neglected(Duration patience) {
        Instant now = clock.instant();
        return orders.neglectedSince(now.minus(patience), now, SWEPT_MAX);
    }

    /** Carries out the orders of bets, where their targets are reached; each for itself. */
    public void carryOut(Collection<BetId> bets) {
        for (BetId bet : bets) {
            try {
                desk.carryOut(bet);
            } catch (RuntimeException failed) {
                LOG.warnf(failed, "the cash-out order of bet %s waits for another look", bet);
            }
        }
    }

    private static <T> List<T> take(Set<T> waiting) {
        List<T> taken = new ArrayList<>();
        for (Iterator<T> each = waiting.iterator(); each.hasNext(); ) {
            taken.add(each.next());
            each.remove();
        }
        return taken;
    }
}
