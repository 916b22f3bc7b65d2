package com.winzo.betting.rest;

import com.winzo.betting.api.Betting;
import com.winzo.betting.api.BettingHistory;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.Paging;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's betting history with its totals. */
@ApplicationScoped
@Path("/users/betting-history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
@Requires(Permission.BET_READ)
public class BettingHistoryResource {

    @Inject
    private Betting betting;

    @Inject
    private CurrentCaller caller;

    @GET
    @Operation(
            summary = "The caller's bets, the newest first, with totals",
            description = "totals add up all bets of the filter, not only those of the page: stakes, returns, stakes"
                    + " still open, and net, which is returns less the stakes of decided bets.")
    public BettingHistory history(@BeanParam BetSearch search, @BeanParam Paging paging) {
        return betting.history(caller.accountId(), search.query(), paging.requestIn("-placedAt"));
    }
}
