package com.winzo.betting.rest;

import com.winzo.betting.api.BatchRequest;
import com.winzo.betting.api.BatchResult;
import com.winzo.betting.api.Betting;
import com.winzo.betting.api.MaxStakeView;
import com.winzo.betting.api.QuoteView;
import com.winzo.betting.api.SlipRequest;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.RateLimit;
import com.winzo.platform.RateLimited;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What goes around placing one bet: how much can be staked, a price that holds, several bets at once. */
@Path("/bets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Permission.BET_PLACE)
@Tag(name = "Bets")
public class OfferResource {

    @Inject
    private Betting betting;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest request;

    @POST
    @Path("/max-stake")
    @Operation(
            summary = "How much can be staked on a slip now",
            description =
                    "The very code of placement. constraints lists every condition on the stake with the stake that it"
                            + " alone would allow and its slack to the answer; binding ones say why it is not more. What stands"
                            + " against the slip at any stake (markets, odds, related selections) is listed too, and the answer"
                            + " is zero then. stake may be left out of the slip.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "slip", value = Examples.UNSTAKED)))
    @APIResponse(
            responseCode = "200",
            description = "The largest stake of a line, and why",
            content =
                    @Content(
                            schema = @Schema(implementation = MaxStakeView.class),
                            examples = @ExampleObject(name = "limited", value = Examples.MAX_STAKE)))
    @APIResponse(responseCode = "404", description = "VAL_004: no such market, or no such selection in it")
    public MaxStakeView maxStake(SlipRequest slip) {
        return betting.maxStake(caller.accountId(), slip);
    }

    @POST
    @Path("/quote")
    @RateLimited(RateLimit.PLACEMENT)
    @Operation(
            summary = "Have prices and a largest stake held for a moment",
            description =
                    "quote is a compact JWS (RS256, key in /.well-known/jwks.json) over prices, versions and the largest"
                            + " stake. Sent back as quote of the same selections until expiresAt (10 seconds by default), it is"
                            + " honoured once, for this customer, whatever the prices and liability limits are by then; not when a"
                            + " market is closed or the balance does not cover the stake. Nothing is reserved.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "slip", value = Examples.UNSTAKED)))
    @APIResponse(
            responseCode = "200",
            description = "The quote",
            content =
                    @Content(
                            schema = @Schema(implementation = QuoteView.class),
                            examples = @ExampleObject(name = "quote", value = Examples.QUOTE)))
    @APIResponse(responseCode = "404", description = "VAL_004: no such market, or no such selection in it")
    @APIResponse(responseCode = "409", description = "BET_002: market closed, BET_003: odds changed")
    @APIResponse(responseCode = "422", description = "BET_005: related selections, VAL_003: not offered")
    public QuoteView quote(SlipRequest slip) {
        return betting.quote(caller.accountId(), slip);
    }

    @POST
    @Path("/batch")
    @RateLimited(RateLimit.PLACEMENT)
    @Operation(
            summary = "Place several bets at once",
            description = "Up to 50 slips in one transaction, each assessed as if those before it had been placed. With"
                    + " allOrNothing one refusal refuses all, and details.refused lists every refusal; without it each"
                    + " slip has a bet or an error of its own. The Idempotency-Key stands for the whole batch.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "1 to 255 printable characters")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "batch", value = Examples.BATCH)))
    @APIResponse(
            responseCode = "201",
            description = "At least one bet was placed",
            content = @Content(schema = @Schema(implementation = BatchResult.class)))
    @APIResponse(
            responseCode = "200",
            description = "Every slip was refused, each for its own reason",
            content = @Content(schema = @Schema(implementation = BatchResult.class)))
    @APIResponse(responseCode = "409", description = "VAL_006, or as for one bet when all are refused together")
    @APIResponse(responseCode = "422", description = "As for one bet when all are refused together")
    public Response batch(BatchRequest batch) {
        BatchResult result = request.told(betting.placeBatch(caller.accountId(), batch, request.key()));
        return Response.status(result.placed() > 0 ? Response.Status.CREATED : Response.Status.OK)
                .entity(result)
                .build();
    }
}
