package com.winzo.risk.rest;

import com.winzo.kernel.EventId;
import com.winzo.platform.Paging;
import com.winzo.platform.api.Page;
import com.winzo.risk.api.Exposures;
import com.winzo.risk.api.MarketExposure;
import com.winzo.risk.api.ReferralView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the house stands to lose, and bets that wait for a trader. */
@Path("/trading")
@RolesAllowed({"trader", "admin"})
@Tag(name = "Trading")
public class TradingRiskResource {

    @Inject
    private Exposures exposures;

    @GET
    @Path("/exposure")
    @Operation(
            summary = "Open stakes, potential returns and liability by market and selection",
            description = "Summed over the open bets themselves. The potential return of a multiple counts in full on"
                    + " each of its legs: an upper bound.")
    public List<MarketExposure> exposure(@QueryParam("eventId") EventId event) {
        return exposures.open(event);
    }

    @GET
    @Path("/referrals")
    @Operation(summary = "Bets that wait for a trader; bets are not referred yet, so there are none")
    public Page<ReferralView> referrals(@BeanParam Paging paging) {
        return new Page<>(List.of(), paging.requestIn("createdAt"), 0);
    }
}
