package com.winzo.betting.rest;

import com.winzo.betting.api.BetCancellation;
import com.winzo.betting.api.BetConfirmation;
import com.winzo.betting.api.BetPreview;
import com.winzo.betting.api.BetView;
import com.winzo.betting.api.Betting;
import com.winzo.betting.api.SlipRequest;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.Paging;
import com.winzo.platform.PendingAnswer;
import com.winzo.platform.RateLimit;
import com.winzo.platform.RateLimited;
import com.winzo.platform.api.Idempotency;
import com.winzo.platform.api.Page;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's bets: placing, previewing, cancelling, reading. */
@ApplicationScoped
@Path("/bets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Bets")
@Requires(Permission.BET_READ)
public class BetsResource {

    private static final String REPLAYED = "Idempotency-Replayed";

    @Inject
    private Betting betting;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest request;

    @POST
    @Requires(Permission.BET_PLACE)
    @RateLimited(RateLimit.PLACEMENT)
    @Operation(
            summary = "Place a bet",
            description =
                    "Singles, parlays of 2 to 20 selections, and systems: by sizes with bankers, or by a name (trixie,"
                            + " patent, yankee, lucky_15, lucky_31, lucky_63, canadian, heinz, super_heinz, goliath, up_and_down,"
                            + " round_robin, flag, super_flag, heinz_flag, super_heinz_flag, goliath_flag, union_jack, union_jack_trixie, union_jack_patent, union_jack_round_robin, alphabet; with any number of selections, in their order, if_win, if_action,"
                            + " win_reverse, action_reverse); each-way where a market has place terms (the others are to win in both parts), teasers and pleasers on"
                            + " lines, the starting price where it is made. Selections of one event cannot stand in one line. stake is the stake of each line. With an Idempotency-Key a repetition gets the first answer, for as long as the bet"
                            + " exists. A refusal names every violated condition in details.constraints; its code is the first"
                            + " of BET_005, BET_002, BET_003, BET_001, BET_004 that applies, and nothing is debited.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "1 to 255 printable characters")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "single", value = Examples.SINGLE),
                                @ExampleObject(name = "parlay", value = Examples.PARLAY),
                                @ExampleObject(name = "system", value = Examples.SYSTEM),
                                @ExampleObject(name = "named system, each-way", value = Examples.TRIXIE),
                                @ExampleObject(name = "teaser", value = Examples.TEASER),
                                @ExampleObject(name = "free bet", value = Examples.WITH_FREE_BET)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Accepted",
            content =
                    @Content(
                            schema = @Schema(implementation = BetConfirmation.class),
                            examples = @ExampleObject(name = "accepted", value = Examples.CONFIRMATION)))
    @APIResponse(
            responseCode = "202",
            description =
                    "Pending, since a game is on: by expiresAt the bet is accepted, or rejected and its stake back",
            content =
                    @Content(
                            schema = @Schema(implementation = BetConfirmation.class),
                            examples = @ExampleObject(name = "pending", value = Examples.PENDING)))
    @APIResponse(responseCode = "403", description = "AUTH_005: not an active customer")
    @APIResponse(responseCode = "404", description = "VAL_004: no such market, or no such selection in it")
    @APIResponse(
            responseCode = "409",
            description = "BET_002: market closed, BET_003: odds changed (details: the current odds and version per"
                    + " selection), VAL_006: the key was used with another slip")
    @APIResponse(
            responseCode = "422",
            description = "BET_001: balance, BET_004: limits (details: which, and maxStake), BET_005: related"
                    + " selections, VAL_003: not offered")
    public Response place(SlipRequest slip) {
        Idempotency.Answer<BetConfirmation> answer =
                PendingAnswer.await(betting.placeAndWait(caller.accountId(), slip, request.clientKey()));
        boolean pending = answer.value().status() == BetStatus.PENDING;
        Response.ResponseBuilder response = Response.status(
                        pending ? Response.Status.ACCEPTED : Response.Status.CREATED)
                .location(URI.create("bets/" + answer.value().betId()))
                .entity(answer.value());
        return answer.replayed() ? response.header(REPLAYED, true).build() : response.build();
    }

    @POST
    @Requires(Permission.BET_PLACE)
    @Path("/validate")
    @Operation(
            summary = "Go through a placement without placing",
            description = "The very code of placement, with no effect: the same refusals, or what the bet would be and"
                    + " the largest stake that would pass.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "single", value = Examples.SINGLE)))
    @APIResponse(
            responseCode = "200",
            description = "It would be accepted",
            content = @Content(schema = @Schema(implementation = BetPreview.class)))
    public BetPreview validate(SlipRequest slip) {
        return betting.validate(caller.accountId(), slip);
    }

    @GET
    @Operation(
            summary = "The caller's bets, the newest first",
            description = "cursor is the id of the last bet seen: only older ones follow, so new bets do not shift"
                    + " pages. clientKey finds the bet that was placed with an Idempotency-Key, for ever.")
    public Page<BetView> list(@BeanParam BetSearch search, @BeanParam Paging paging) {
        return betting.bets(caller.accountId(), search.query(), paging.requestIn("-placedAt"));
    }

    @GET
    @Path("/{betId}")
    @Operation(summary = "One of the caller's bets")
    @APIResponse(
            responseCode = "200",
            description = "The bet with its selections and their results",
            content = @Content(schema = @Schema(implementation = BetView.class)))
    @APIResponse(responseCode = "404", description = "VAL_004: not a bet of the caller")
    public BetView bet(@PathParam("betId") BetId id) {
        return betting.bet(caller.accountId(), id);
    }

    @PUT
    @Requires(Permission.BET_PLACE)
    @Path("/{betId}/cancel")
    @Operation(
            summary = "Call a bet off",
            description =
                    "Within the grace period (5 seconds by default), while its markets are open and unchanged and no"
                            + " game is on. The stake goes back.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content = @Content(schema = @Schema(implementation = BetCancellation.class)))
    @APIResponse(responseCode = "404", description = "VAL_004: not a bet of the caller")
    @APIResponse(responseCode = "409", description = "BET_006: too late (details: obstacles)")
    public BetCancellation cancel(@PathParam("betId") BetId id) {
        AccountId customer = caller.accountId();
        return request.perform(BetCancellation.class, () -> betting.cancel(customer, id));
    }
}
