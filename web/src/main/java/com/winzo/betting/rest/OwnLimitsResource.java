package com.winzo.betting.rest;

import com.winzo.betting.api.BettingLimits;
import com.winzo.betting.api.CustomerLimitsView;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller may stake and lose. */
@ApplicationScoped
@Path("/users/limits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
@Requires(Permission.BET_READ)
public class OwnLimitsResource {

    @Inject
    private BettingLimits limits;

    @Inject
    private CurrentCaller caller;

    @GET
    @Operation(
            summary = "What the caller may stake and lose, and how much of it is used",
            description = "A kind that is not listed has no limit of the caller's own. The limits of a bet and of the"
                    + " markets hold beside them.")
    public CustomerLimitsView limits() {
        return limits.own(caller.accountId());
    }
}
