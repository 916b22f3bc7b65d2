package com.winzo.betting.schedule;

import com.winzo.betting.internal.SecondLookDesk;
import com.winzo.betting.repository.PendingBetRepository.Due;
import com.winzo.kernel.BetId;
import com.winzo.platform.api.DatabaseFailures;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Has pending bets decided when their time has come: on every node, which share them bet by bet. What is under way is in the
 * database, so neither a restart nor the death of a node loses anything. Deadlines are a timer of their own: nothing that
 * holds up a decision holds up a refund.
 */
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PendingKeeper {

    private static final Logger LOG = Logger.getLogger(PendingKeeper.class);
    private static final int BETS_MAX = 200;

    private final AtomicBoolean deciding = new AtomicBoolean();
    private final AtomicBoolean refunding = new AtomicBoolean();

    @Inject
    private SecondLookDesk desk;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "decide about pending bets")
    void decide() {
        once(deciding, () -> {
            List<Due> due = desk.due(BETS_MAX);
            if (!due.isEmpty()) {
                carryOut(due, desk::decide);
            }
        });
    }

    @Schedule(
            hour = "*",
            minute = "*",
            second = "*",
            persistent = false,
            info = "give back what nobody decided in time")
    void refund() {
        once(refunding, () -> {
            List<BetId> expired = desk.expired(BETS_MAX);
            if (!expired.isEmpty()) {
                LOG.warnf("%d pending bets are beyond their deadline and are refunded", expired.size());
                carryOut(expired, desk::refund);
            }
        });
    }

    private static void once(AtomicBoolean busy, Runnable work) {
        if (busy.compareAndSet(false, true)) {
            try {
                work.run();
            } finally {
                busy.set(false);
            }
        }
    }

    /** One bet that cannot be decided about does not stop the others. */
    private static <T> void carryOut(List<T> bets, Consumer<List<T>> work) {
        try {
            work.accept(bets);
        } catch (RuntimeException failure) {
            if (DatabaseFailures.mayPass(failure)) {
                LOG.debug("pending bets wait for the next second", failure);
            } else if (bets.size() > 1) {
                bets.forEach(each -> carryOut(List.of(each), work));
            } else {
                LOG.errorf(failure, "a pending bet cannot be decided about: %s", bets.getFirst());
            }
        }
    }
}
