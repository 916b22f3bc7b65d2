package com.winzo.settlement.rest;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.RateLimit;
import com.winzo.platform.RateLimited;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.settlement.api.BetCashedOut;
import com.winzo.settlement.api.CashOutOrder;
import com.winzo.settlement.api.CashOutQuote;
import com.winzo.settlement.api.CashOutRequest;
import com.winzo.settlement.api.CashOutTarget;
import com.winzo.settlement.api.CashOuts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cashing the caller's bets out: looking, taking, and standing orders. */
@ApplicationScoped
@Path("/bets/{betId}/cashout")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Bets")
@Requires(Permission.BET_READ)
public class CashOutResource {

    @Inject
    private CashOuts cashOuts;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest request;

    @GET
    @Operation(
            summary = "What a bet can be cashed out for now",
            description = "Its value: over all lines, the stake times the factors of the selections that have a result"
                    + " times, for the open ones, the odds taken and the chance of now (the market's odds without their"
                    + " margin), less the margin of cash-outs. Singles, parlays, systems, any-to-come, each-way;"
                    + " selections may have results already. Of a free bet that keeps its stake, what it wins. Not"
                    + " offered (refusal says why): BET_020 for teasers (kind), pending bets (pending), bets whose result"
                    + " is being corrected (being_corrected), and places in very large fields (place_unpriced); BET_021"
                    + " once the bet is decided (decided); BET_022 while a selection is suspended or has no price"
                    + " (suspended), is in play where bets wait (in_play), has no new prices after a withdrawal"
                    + " (not_repriced), or is being settled (being_settled); BET_023 for less than the least amount"
                    + " (too_small). Also tells what was cashed out before, and the standing order.")
    @APIResponse(
            responseCode = "200",
            description = "The offer, or why there is none",
            content =
                    @Content(
                            schema = @Schema(implementation = CashOutQuote.class),
                            examples = @ExampleObject(name = "offer", value = CashOutExamples.QUOTE)))
    @APIResponse(responseCode = "404", description = "VAL_004: not a bet of the caller")
    @APIResponse(responseCode = "422", description = "VAL_003: more than is left of the stake")
    public CashOutQuote quote(
            @PathParam("betId") BetId bet,
            @Parameter(description = "How much of the stake of each line; all that is left without it")
                    @QueryParam("stake")
                    BigDecimal stake) {
        return cashOuts.quote(caller.accountId(), bet, stake);
    }

    @POST
    @Requires(Permission.BET_PLACE)
    @RateLimited(RateLimit.PLACEMENT)
    @Operation(
            summary = "Cash a bet out, or a part of it",
            description =
                    "version and amount are those of the quote; stake says how much of the stake of each line, all that"
                            + " is left without it; the rest goes on. policy says which other amounts are taken: none,"
                            + " better, any. The amount is worked out anew while the markets and the bet are held; if it is"
                            + " not acceptable, or something was cashed out meanwhile, nothing happens and the answer holds"
                            + " the new quote. A cash-out stands whatever the results come to, unless every selection of"
                            + " the bet is void: then the whole stake goes back in place of all that was cashed out.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "1 to 255 printable characters")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "all of it", value = CashOutExamples.WHOLE),
                                @ExampleObject(name = "a part", value = CashOutExamples.PART)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "Paid",
            content =
                    @Content(
                            schema = @Schema(implementation = BetCashedOut.class),
                            examples = @ExampleObject(name = "paid", value = CashOutExamples.PAID)))
    @APIResponse(responseCode = "404", description = "VAL_004: not a bet of the caller")
    @APIResponse(
            responseCode = "409",
            description =
                    "BET_021: the bet is decided, BET_022: suspended (details: reason, markets), BET_024: it is not"
                            + " what was quoted (details: quote), VAL_006: the key was used with another body")
    @APIResponse(
            responseCode = "422",
            description =
                    "BET_020: not offered for this bet (details: reason), BET_023: too little (details: amountMin),"
                            + " VAL_003: more than is left of the stake")
    public BetCashedOut cashOut(@PathParam("betId") BetId bet, CashOutRequest order) {
        AccountId customer = caller.accountId();
        return request.perform(BetCashedOut.class, () -> cashOuts.cashOut(customer, bet, order));
    }

    @PUT
    @Path("/order")
    @Requires(Permission.BET_PLACE)
    @Operation(
            summary = "Cash a bet out as soon as it is worth so much",
            description = "A standing order, in place of the one before. It is looked at whenever a price of the bet"
                    + " changes; what is left of the bet is then cashed out at the value of that moment, which is the target"
                    + " or more. It ends with the bet. Sockets hear bet_cashed_out.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "target", value = CashOutExamples.TARGET)))
    @APIResponse(
            responseCode = "200",
            description = "The order",
            content =
                    @Content(
                            schema = @Schema(implementation = CashOutOrder.class),
                            examples = @ExampleObject(name = "order", value = CashOutExamples.ORDER)))
    @APIResponse(responseCode = "404", description = "VAL_004: not a bet of the caller")
    @APIResponse(responseCode = "409", description = "BET_021: the bet is decided")
    @APIResponse(
            responseCode = "422",
            description = "BET_020: not offered for this bet, VAL_003: more than the bet can return")
    public CashOutOrder setOrder(@PathParam("betId") BetId bet, CashOutTarget target) {
        AccountId customer = caller.accountId();
        return request.perform(CashOutOrder.class, () -> cashOuts.setOrder(customer, bet, target));
    }

    @GET
    @Path("/order")
    @Operation(summary = "The standing order to cash a bet out")
    @APIResponse(
            responseCode = "200",
            description = "The order: active, executed, withdrawn or ended",
            content =
                    @Content(
                            schema = @Schema(implementation = CashOutOrder.class),
                            examples = @ExampleObject(name = "order", value = CashOutExamples.ORDER)))
    @APIResponse(responseCode = "404", description = "VAL_004: not a bet of the caller, or it never had an order")
    public CashOutOrder order(@PathParam("betId") BetId bet) {
        return cashOuts.order(caller.accountId(), bet);
    }

    @DELETE
    @Path("/order")
    @Requires(Permission.BET_PLACE)
    @Operation(summary = "Take a standing order back")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn, now or before",
            content = @Content(schema = @Schema(implementation = CashOutOrder.class)))
    @APIResponse(responseCode = "404", description = "VAL_004: not a bet of the caller, or it never had an order")
    @APIResponse(responseCode = "409", description = "VAL_005: carried out, or over with its bet")
    public CashOutOrder withdrawOrder(@PathParam("betId") BetId bet) {
        AccountId customer = caller.accountId();
        return request.perform(CashOutOrder.class, () -> cashOuts.withdrawOrder(customer, bet));
    }
}
