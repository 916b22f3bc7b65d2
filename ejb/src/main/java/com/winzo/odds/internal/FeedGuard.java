package com.winzo.odds.internal;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import com.winzo.odds.domain.PriceJump;
import com.winzo.odds.model.Market;
import com.winzo.odds.model.Selection;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.Callers;
import com.winzo.platform.api.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Suspects feeds that go mad: a machine's price that jumps suspends the market, and a trader opens it again. The price is taken, since the
 * one before may be the wrong one, and nobody bets on either. What traders do by hand is not held.
 */
@ApplicationScoped
public class FeedGuard {

    static final String REASON = "A price has jumped.";

    @Inject
    private Callers callers;

    @Inject
    private AuditLog audit;

    @Inject
    @ConfigProperty(name = "winzo.odds.feed-jump-max", defaultValue = "10")
    private int factorMax;

    /** The prices that jump, as text for people; none when a person sets them. */
    Map<String, String> jumps(Market market, Map<SelectionId, Odds> prices) {
        Map<String, String> jumps = new LinkedHashMap<>();
        if (callers.current().filter(caller -> caller.has(Role.SERVICE)).isPresent()) {
            for (Selection selection : market.selections()) {
                Odds next = prices.get(selection.id());
                if (next != null && PriceJump.isBeyond(selection.odds(), next, factorMax)) {
                    jumps.put(selection.id().toString(), selection.odds() + " to " + next);
                }
            }
        }
        return jumps;
    }

    void suspend(Market market, Map<String, String> jumps, AccountId feed) {
        market.suspendWithin(REASON);
        audit.record(feed, "market.price_jump", "market/" + market.id(), jumps);
    }
}
