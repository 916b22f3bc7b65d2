package com.winzo.risk.rest;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.Paging;
import com.winzo.platform.api.Page;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.risk.api.Exposures;
import com.winzo.risk.api.MarketExposure;
import com.winzo.risk.api.MarketLimits;
import com.winzo.risk.api.NewMarketLimit;
import com.winzo.risk.api.ReferralView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the house stands to lose, and bets that wait for a trader. */
@ApplicationScoped
@Path("/trading")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trading")
@Requires(Permission.REFERRAL_READ)
public class TradingRiskResource {

    @Inject
    private Exposures exposures;

    @Inject
    private MarketLimits limits;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest idempotent;

    @GET
    @Requires(Permission.EXPOSURE_READ)
    @Path("/exposure")
    @Operation(
            summary = "Open stakes, potential returns and liability by market and selection",
            description = "Summed over the open bets themselves. The potential return of a multiple counts in full on"
                    + " each of its legs: an upper bound.")
    public List<MarketExposure> exposure(@QueryParam("eventId") EventId event) {
        return exposures.open(event);
    }

    @PUT
    @Requires(Permission.LIABILITY_LIMIT_WRITE)
    @Path("/markets/{marketId}/limit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Limit what a market may lose by one outcome",
            description = "In place of the house's own limit, per currency. Bets beyond it are refused with BET_004 and"
                    + " the largest stake that would pass; the limit is exact, however many bets come at once.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "limit",
                                            value = "{\"currency\":\"USD\",\"liabilityMax\":25000.00}")))
    @APIResponse(
            responseCode = "200",
            description = "The limit as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewMarketLimit.class)))
    @APIResponse(responseCode = "404", description = "VAL_004: no such market")
    public NewMarketLimit limit(@PathParam("marketId") MarketId market, @Valid @NotNull NewMarketLimit body) {
        AccountId trader = caller.accountId();
        return idempotent.perform(NewMarketLimit.class, () -> limits.limit(market, body, trader));
    }

    @GET
    @Path("/referrals")
    @Operation(summary = "Bets that wait for a trader; bets are not referred yet, so there are none")
    public Page<ReferralView> referrals(@BeanParam Paging paging) {
        return new Page<>(List.of(), paging.requestIn("createdAt"), 0);
    }
}
