package com.winzo.betting.rest;

import com.winzo.betting.api.FreeBetView;
import com.winzo.betting.api.FreeBets;
import com.winzo.betting.api.NewFreeBet;
import com.winzo.kernel.AccountId;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bets that the house gives away. */
@ApplicationScoped
@Path("/admin/accounts/{accountId}/free-bets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
@Requires(Permission.FREE_BET_GRANT)
public class FreeBetsResource {

    @Inject
    private FreeBets freeBets;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest request;

    @GET
    @Operation(summary = "A customer's free bets, the newest first")
    public List<FreeBetView> of(@PathParam("accountId") AccountId account) {
        return freeBets.of(account);
    }

    @POST
    @Operation(
            summary = "Give a customer a bet",
            description =
                    "Used once for a bet of exactly its amount. The stake comes from the house's bonuses and goes back there"
                            + " if the bet is cancelled or refused, and the free bet can be used again. With stakeReturned a winner is"
                            + " paid like cash, without it the winnings only; void it comes back likewise as cash, or as the free bet.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "free bet", value = Examples.FREE_BET)))
    @APIResponse(
            responseCode = "201",
            description = "Given",
            content = @Content(schema = @Schema(implementation = FreeBetView.class)))
    @APIResponse(responseCode = "404", description = "VAL_004: no such customer")
    public Response grant(@PathParam("accountId") AccountId account, @NotNull @Valid NewFreeBet body) {
        return request.create(
                FreeBetView.class,
                () -> freeBets.grant(account, body, caller.accountId()),
                given -> "admin/accounts/" + account + "/free-bets");
    }
}
