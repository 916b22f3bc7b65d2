package com.winzo.odds.rest;

import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.odds.api.MarketVersionView;
import com.winzo.odds.api.MarketView;
import com.winzo.odds.api.Markets;
import com.winzo.odds.api.NewMarket;
import com.winzo.odds.api.NewMarketStatus;
import com.winzo.odds.api.NewPrices;
import com.winzo.odds.api.Trading;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.Paging;
import com.winzo.platform.api.Page;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Offering markets, moving their prices, suspending and closing them. */
@ApplicationScoped
@Path("/trading")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Trading")
@Requires(Permission.PRICE_WRITE)
public class TradingMarketsResource {

    @Inject
    private Trading trading;

    @Inject
    private Markets markets;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest request;

    @POST
    @Path("/events/{eventId}/markets")
    @Operation(
            summary = "Offer a market of an event, open at once",
            description = "The selections come back in the order given. The line is the handicap of the home side or"
                    + " the total, in steps of 0.25, of a three_way_handicap a whole number; of a race_to_points or"
                    + " race_to_goals how many. Selections without a side are named by what they stand for: 2-1 or other"
                    + " in a correct_score, draw/home in half_time_full_time, home 1-6, away 7+ or other in a"
                    + " winning_margin (beside a draw, with which overtime does not count), A / B in a forecast or"
                    + " reverse_forecast, A / B / C in a tricast, by the names of a ranking. subject names the side of a team total or the statistic of a prop,"
                    + " winners how many places win; placeTerms make each-way bets possible, startingPrices bets at the"
                    + " starting price; with bestOdds bets at a price are paid the starting price if it is better; with"
                    + " inPlay bets are taken while the event is on.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "moneyline", value = Examples.MONEYLINE),
                                @ExampleObject(name = "spread", value = Examples.SPREAD),
                                @ExampleObject(name = "total", value = Examples.TOTAL),
                                @ExampleObject(name = "outright", value = Examples.OUTRIGHT),
                                @ExampleObject(name = "race", value = Examples.RACE),
                                @ExampleObject(name = "favourites", value = Examples.FAVOURITES),
                                @ExampleObject(name = "forecast", value = Examples.FORECAST),
                                @ExampleObject(name = "winning margin", value = Examples.WINNING_MARGIN),
                                @ExampleObject(name = "team total", value = Examples.TEAM_TOTAL),
                                @ExampleObject(name = "period", value = Examples.PERIOD),
                                @ExampleObject(name = "player prop", value = Examples.PLAYER_PROP)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Offered",
            content = @Content(schema = @Schema(implementation = MarketView.class)))
    @APIResponse(responseCode = "404", description = "VAL_004: no such event")
    @APIResponse(responseCode = "409", description = "VAL_005: the event is over")
    @APIResponse(responseCode = "422", description = "VAL_003: a market that makes no sense")
    public Response offer(@PathParam("eventId") EventId event, @NotNull @Valid NewMarket body) {
        return request.create(
                MarketView.class,
                () -> trading.offer(event, body, caller.accountId()),
                offered -> "trading/markets/" + offered.id());
    }

    @GET
    @Requires(Permission.MARKET_READ)
    @Path("/markets/{marketId}")
    @Operation(summary = "A market as it is now, from the database")
    @APIResponseSchema(MarketView.class)
    @APIResponse(responseCode = "404", description = "VAL_004: no such market")
    public MarketView market(@PathParam("marketId") MarketId market) {
        return markets.market(market);
    }

    @PUT
    @Path("/markets/{marketId}/prices")
    @Operation(
            summary = "Move prices",
            description = "Makes a new version of the market. With a version, only if the market still has it.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "prices", value = Examples.PRICES)))
    @APIResponse(responseCode = "200", description = "The market as it is now")
    @APIResponse(responseCode = "409", description = "VAL_005: decided already, or another version")
    public MarketView reprice(@PathParam("marketId") MarketId market, @NotNull @Valid NewPrices body) {
        return request.perform(MarketView.class, () -> trading.reprice(market, body, caller.accountId()));
    }

    @POST
    @Path("/markets/{marketId}/starting-prices")
    @Operation(
            summary = "Report official starting prices",
            description = "Before the result. A selection without one gets the price that was on the board at the off.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "prices", value = Examples.STARTING_PRICES)))
    @APIResponse(responseCode = "200", description = "The market as it is now")
    @APIResponse(responseCode = "409", description = "VAL_005: decided already")
    @APIResponse(responseCode = "422", description = "VAL_003: no starting prices are made there")
    public MarketView reportStartingPrices(@PathParam("marketId") MarketId market, @NotNull @Valid NewPrices body) {
        return request.perform(MarketView.class, () -> trading.reportStartingPrices(market, body, caller.accountId()));
    }

    @POST
    @Path("/markets/{marketId}/status")
    @Operation(
            summary = "Open, suspend or close a market",
            description = "Once answered, no bet on the former status can be accepted any more.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "suspension", value = Examples.SUSPENSION)))
    @APIResponse(responseCode = "200", description = "The market as it is now")
    @APIResponse(responseCode = "409", description = "VAL_005: decided already")
    public MarketView changeStatus(@PathParam("marketId") MarketId market, @NotNull @Valid NewMarketStatus body) {
        return request.perform(MarketView.class, () -> trading.changeStatus(market, body, caller.accountId()));
    }

    @GET
    @Requires(Permission.MARKET_READ)
    @Path("/markets/{marketId}/history")
    @Operation(summary = "Every version of a market: its odds, who set them and when, the newest first")
    public Page<MarketVersionView> history(@PathParam("marketId") MarketId market, @BeanParam Paging paging) {
        return trading.history(market, paging.requestIn("-version"));
    }
}
