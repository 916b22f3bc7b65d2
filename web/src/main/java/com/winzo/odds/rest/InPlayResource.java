package com.winzo.odds.rest;

import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.odds.api.InPlayOffer;
import com.winzo.odds.api.MarketView;
import com.winzo.odds.api.Trading;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Offering markets while their event is on. */
@ApplicationScoped
@Path("/trading")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Trading")
@Requires(Permission.PRICE_WRITE)
public class InPlayResource {

    @Inject
    private Trading trading;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest request;

    @PUT
    @Path("/markets/{marketId}/in-play")
    @Operation(
            summary = "Take bets on a market while its event is on, or no longer",
            description =
                    "Otherwise a market takes no bet once its event has begun. A bet on a running game is pending for"
                            + " delayMillis (by default what the house has set for the type of market, the sport, or all: 5000),"
                            + " then it is accepted if the market is open, the score the same and the price within the customer's"
                            + " policy; else its stake goes back. With 0 it is accepted at once.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "offered", value = Examples.IN_PLAY),
                                @ExampleObject(name = "no longer", value = Examples.NOT_IN_PLAY)
                            }))
    @APIResponse(responseCode = "200", description = "The market as it is now")
    @APIResponse(responseCode = "404", description = "VAL_004: no such market")
    @APIResponse(responseCode = "409", description = "VAL_005: decided already")
    public MarketView offer(@PathParam("marketId") MarketId market, @NotNull @Valid InPlayOffer body) {
        return request.perform(MarketView.class, () -> trading.offerInPlay(market, body, caller.accountId()));
    }

    @PUT
    @Path("/events/{eventId}/in-play")
    @Operation(
            summary = "Take bets on all undecided markets of an event while it is on, or no longer",
            description = "As for one market; markets that are offered later say it for themselves.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "offered", value = Examples.IN_PLAY)))
    @APIResponse(responseCode = "200", description = "The markets as they are now")
    @APIResponse(responseCode = "404", description = "VAL_004: no such event")
    public List<MarketView> offer(@PathParam("eventId") EventId event, @NotNull @Valid InPlayOffer body) {
        return List.of(request.perform(
                MarketView[].class,
                () -> trading.offerInPlay(event, body, caller.accountId()).toArray(MarketView[]::new)));
    }
}
