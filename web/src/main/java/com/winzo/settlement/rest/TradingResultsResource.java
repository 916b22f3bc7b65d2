package com.winzo.settlement.rest;

import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.odds.api.MarketView;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.settlement.api.FinalScore;
import com.winzo.settlement.api.MarketResult;
import com.winzo.settlement.api.MarketTypeView;
import com.winzo.settlement.api.Results;
import com.winzo.settlement.api.RollbackOrder;
import com.winzo.settlement.api.ScoreOutcome;
import com.winzo.settlement.api.SettlementProgress;
import com.winzo.settlement.api.SupposedEnd;
import com.winzo.settlement.api.SupposedResult;
import com.winzo.settlement.api.VoidOrder;
import com.winzo.settlement.api.WhatIf;
import com.winzo.settlement.api.WithdrawOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Scores, results, voids and rollbacks. */
@ApplicationScoped
@Path("/trading")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Trading")
@Requires(Permission.RESULT_WRITE)
public class TradingResultsResource {

    @Inject
    private Results results;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest request;

    @POST
    @Path("/events/{eventId}/score")
    @Operation(
            summary = "Report a score; a final one settles the event's markets",
            description =
                    "Final: the event is finished and every undecided market is graded that the score, its periods,"
                            + " the statistics or the ranking decide. Abandoned: what was decided before play broke off in that"
                            + " period stands, the rest is void. The bets follow within moments. Another score later changes no result: contradicted names the markets that it would"
                            + " have graded otherwise; roll them back, then report it again.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "final", value = Examples.SCORE),
                                @ExampleObject(name = "statistics", value = Examples.STATISTICS),
                                @ExampleObject(name = "abandoned", value = Examples.ABANDONED),
                                @ExampleObject(name = "race", value = Examples.RACE)
                            }))
    @APIResponse(responseCode = "200", description = "The event, the markets settled, still undecided, or contradicted")
    @APIResponse(responseCode = "404", description = "VAL_004: no such event")
    @APIResponse(responseCode = "409", description = "VAL_005: the event cannot finish")
    public ScoreOutcome score(@PathParam("eventId") EventId event, @NotNull @Valid FinalScore body) {
        return request.perform(ScoreOutcome.class, () -> results.score(event, body, caller.accountId()));
    }

    @POST
    @Path("/markets/{marketId}/result")
    @Operation(
            summary = "Settle a market by the results of its selections, or by a ranking",
            description = "Results name every selection. In a ranking ties share a place; who is not listed has lost.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "results", value = Examples.RESULTS),
                                @ExampleObject(name = "dead heat", value = Examples.DEAD_HEAT),
                                @ExampleObject(name = "ranking", value = Examples.RANKING)
                            }))
    @APIResponse(responseCode = "200", description = "The market with its results")
    @APIResponse(responseCode = "409", description = "VAL_005: decided already")
    public MarketView result(@PathParam("marketId") MarketId market, @NotNull @Valid MarketResult body) {
        return request.perform(MarketView.class, () -> results.result(market, body, caller.accountId()));
    }

    @POST
    @Path("/markets/{marketId}/void")
    @Operation(
            summary = "Void a market, or the bets on it that were placed in a span",
            description = "Without from and to the market is void and its legs count as 1. With a span only the bets"
                    + " placed at or after from and before to are, whatever the market's result is or will be. Where much hangs"
                    + " on it, a second person agrees first, as for a rollback.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "market", value = Examples.VOID),
                                @ExampleObject(name = "span", value = Examples.VOID_SPAN)
                            }))
    @APIResponse(responseCode = "200", description = "The market")
    @APIResponse(responseCode = "409", description = "VAL_005: decided already")
    public MarketView voidMarket(@PathParam("marketId") MarketId market, @NotNull @Valid VoidOrder body) {
        return request.perform(MarketView.class, () -> results.voidMarket(market, body, caller.accountId()));
    }

    @POST
    @Path("/markets/{marketId}/void/what-if")
    @Operation(
            summary = "What voiding a market, or the bets on it of a span, would change",
            description =
                    "The money that each customer and the house would gain or lose, settled bets included; nothing is"
                            + " changed. The same body carries it out at /void.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "span", value = Examples.VOID_SPAN),
                                @ExampleObject(name = "market", value = Examples.VOID)
                            }))
    @APIResponse(responseCode = "200", description = "What it would change")
    @APIResponse(responseCode = "404", description = "VAL_004: no such market")
    public WhatIf whatIfVoid(@PathParam("marketId") MarketId market, @NotNull @Valid VoidOrder body) {
        return results.whatIfVoid(market, body);
    }

    @POST
    @Path("/markets/{marketId}/rollback")
    @Operation(
            summary = "Take a market's result back",
            description = "The market is closed again; what was paid stays until the next result, which is a"
                    + " resettlement and pays or takes back the difference. Where much hangs on it, a second person"
                    + " agrees first: AUTH_008, whose details name the approval; then the same order is sent again.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "rollback", value = Examples.ROLLBACK)))
    @APIResponse(responseCode = "200", description = "The market")
    @APIResponse(responseCode = "409", description = "VAL_005: it has no result")
    public MarketView rollBack(@PathParam("marketId") MarketId market, @NotNull @Valid RollbackOrder body) {
        return request.perform(MarketView.class, () -> results.rollBack(market, body, caller.accountId()));
    }

    @POST
    @Path("/markets/{marketId}/withdraw")
    @Operation(
            summary = "Take a runner out",
            description =
                    "Its bets are void at once. In futures, Rule 4 takes off the winnings of bets on the others that"
                            + " were struck before, by the runner's odds. Sent again with another span it adds the runner's"
                            + " price in the market of that span.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "non-runner", value = Examples.WITHDRAWAL)))
    @APIResponse(responseCode = "200", description = "The market")
    @APIResponse(responseCode = "409", description = "VAL_005: decided already")
    public MarketView withdraw(@PathParam("marketId") MarketId market, @NotNull @Valid WithdrawOrder body) {
        return request.perform(MarketView.class, () -> results.withdraw(market, body, caller.accountId()));
    }

    @POST
    @Path("/markets/{marketId}/what-if")
    @Operation(
            summary = "What another result of a market, or other rules, would change",
            description =
                    "Goes through the bets as a resettlement would, and changes nothing: the difference in money for"
                            + " the house and for each customer. With rulesVersion all bets are settled as if they had been"
                            + " struck under those rules; without results, these stay as they stand.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "results", value = Examples.RESULTS),
                                @ExampleObject(name = "ranking", value = Examples.RANKING),
                                @ExampleObject(name = "rules", value = Examples.RULES)
                            }))
    @APIResponse(responseCode = "200", description = "The differences")
    public WhatIf whatIf(@PathParam("marketId") MarketId market, @NotNull @Valid SupposedResult body) {
        return results.whatIf(market, body);
    }

    @POST
    @Path("/events/{eventId}/what-if")
    @Operation(
            summary = "What another end of an event, or other rules, would change",
            description = "The same for all markets that the report would decide, decided or not; with rulesVersion"
                    + " alone, for all markets by the results that they have.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "score", value = Examples.SCORE),
                                @ExampleObject(name = "rules", value = Examples.RULES)
                            }))
    @APIResponse(responseCode = "200", description = "The differences")
    public WhatIf whatIf(@PathParam("eventId") EventId event, @NotNull @Valid SupposedEnd body) {
        return results.whatIf(event, body);
    }

    @GET
    @Requires(Permission.MARKET_READ)
    @Path("/markets/{marketId}/settlements")
    @Operation(summary = "How far the settlements of a market's bets are, the newest first")
    public List<SettlementProgress> progress(@PathParam("marketId") MarketId market) {
        return results.progress(market);
    }

    @GET
    @Path("/market-types")
    @Requires(Permission.MARKET_READ)
    @Operation(
            summary = "How each type of market is settled",
            description =
                    "What a result must say, whether Rule 4 applies, what stands when play breaks off, and how long bets"
                            + " wait for a postponed event.")
    public List<MarketTypeView> types() {
        return results.types();
    }
}
