package com.winzo.account.rest;

import com.winzo.account.api.Accounts;
import com.winzo.account.api.TakeTimeOut;
import com.winzo.account.api.TimeOutView;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers who want a break from betting. No step-up: nothing may stand in the way of whoever wants to stop. */
@Path("/users/time-out")
@Tag(name = "Users")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.SELF_EXCLUDE)
public class TimeOutResource {

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest idempotent;

    @POST
    @Operation(
            summary = "Give me a break from betting, for a day to six weeks",
            description =
                    "No bets and no deposits until then (AUTH_005), from now on and on every node; it ends by itself. Everything"
                            + " else goes on: sessions, open bets, taking money out. It can be made longer, not shorter. For more than six"
                            + " weeks there is the self-exclusion.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "two days", value = Examples.TIME_OUT)))
    @APIResponse(responseCode = "200", description = "What holds now; the same again, or less, changes nothing")
    public TimeOutView take(@Valid @NotNull TakeTimeOut body) {
        return idempotent.perform(TimeOutView.class, () -> accounts.takeTimeOut(caller.accountId(), body));
    }
}
