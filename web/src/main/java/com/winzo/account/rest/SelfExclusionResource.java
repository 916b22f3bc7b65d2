package com.winzo.account.rest;

import com.winzo.account.api.Accounts;
import com.winzo.account.api.ExcludeSelf;
import com.winzo.account.api.SelfExclusion;
import com.winzo.platform.ClientAddress;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers who want to be kept from betting. No step-up: nothing may stand in the way of whoever wants to stop. */
@Path("/users/self-exclusion")
@Tag(name = "Users")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.SELF_EXCLUDE)
public class SelfExclusionResource {

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest idempotent;

    @Inject
    private ClientAddress addresses;

    @Context
    private HttpServletRequest request;

    @POST
    @Operation(
            summary = "Keep me from betting for 6 to 60 months",
            description =
                    "No bets and no deposits until then (AUTH_005); every session ends, this one too. Logging in again, to take out"
                            + " what is left, stays possible; open bets stay and are settled. Nobody undoes it early; it can be"
                            + " made longer. After that, staff lift it on request.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "half a year", value = Examples.EXCLUSION)))
    @APIResponse(responseCode = "200", description = "What holds now; the same again, or less, changes nothing")
    @APIResponse(responseCode = "409", description = "VAL_005: the account is not one that can be excluded")
    public SelfExclusion exclude(@Valid @NotNull ExcludeSelf body) {
        return idempotent.perform(
                SelfExclusion.class, () -> accounts.excludeSelf(caller.accountId(), body, addresses.of(request)));
    }
}
