package com.winzo.settlement.schedule;

import com.winzo.settlement.domain.market.Policy;
import com.winzo.settlement.internal.EventEndings;
import com.winzo.settlement.internal.SettlementStarter;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Orders the next slice of settlements that stand still, and ends what waits too long; on every node, twice does no harm. */
@Singleton
@DependsOn("SchemaMigration")
public class SettlementKeeper {

    private static final Logger LOG = Logger.getLogger(SettlementKeeper.class);

    @Inject
    private SettlementStarter starter;

    @Inject
    private EventEndings endings;

    @Inject
    @ConfigProperty(name = "winzo.settlement.patience", defaultValue = "PT30S")
    private Duration patience;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "take stalled settlements up again")
    void resume() {
        int resumed = starter.resumeStalled(patience);
        if (resumed > 0) {
            LOG.warnf("%d settlements stood still and are taken up again", resumed);
        }
    }

    @Schedule(
            hour = "*",
            minute = "*",
            second = "5",
            persistent = false,
            info = "conclude games postponed for too long")
    void concludePostponed() {
        endings.concludePostponed(Policy.GAME.postponedMax());
    }
}
