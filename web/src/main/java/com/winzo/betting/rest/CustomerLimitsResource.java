package com.winzo.betting.rest;

import com.winzo.betting.api.BettingLimits;
import com.winzo.betting.api.CustomerLimitsView;
import com.winzo.betting.api.NewCustomerLimits;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What single customers may stake and lose. */
@ApplicationScoped
@Path("/admin/accounts/{accountId}/limits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
@Requires(Permission.CUSTOMER_LIMIT_READ)
public class CustomerLimitsResource {

    @Inject
    private BettingLimits limits;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest request;

    @GET
    @Operation(summary = "What a customer may stake and lose, and how much of it is used")
    @APIResponse(responseCode = "200", description = "What holds, and what of it is used")
    @APIResponse(responseCode = "404", description = "VAL_004: no such customer")
    public CustomerLimitsView of(@PathParam("accountId") AccountId account) {
        return limits.of(account);
    }

    @PUT
    @Requires(Permission.CUSTOMER_LIMIT_WRITE)
    @Operation(
            summary = "Limit what a customer may stake and lose",
            description =
                    "Replaces all limits of the customer; what is left out has none. Amounts in the wallet's currency;"
                            + " the next bet is held to them exactly, however many come at once. A bet beyond one is refused with"
                            + " BET_004 and the constraint customer_bet_stake, customer_market_stake, customer_day_stake, … .")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "limits", value = Examples.CUSTOMER_LIMITS)))
    @APIResponse(responseCode = "200", description = "What holds from now on")
    @APIResponse(responseCode = "404", description = "VAL_004: no such customer")
    public CustomerLimitsView limit(@PathParam("accountId") AccountId account, @NotNull @Valid NewCustomerLimits body) {
        return request.perform(CustomerLimitsView.class, () -> limits.limit(account, body, caller.accountId()));
    }
}
