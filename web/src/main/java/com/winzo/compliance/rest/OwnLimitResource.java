package com.winzo.compliance.rest;

import com.winzo.compliance.api.ConfirmOwnLimit;
import com.winzo.compliance.api.OwnLimitView;
import com.winzo.compliance.api.OwnLimits;
import com.winzo.compliance.api.SetOwnLimit;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Limits that customers set for themselves. Less needs no proof of anything; more needs a day, and a proof of who it is. */
@Path("/users/own-limits")
@Tag(name = "Users")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.OWN_LIMIT_SET)
public class OwnLimitResource {

    private static final String LIMIT = "{\"limit\":\"day_deposit\",\"amount\":100.00}";

    private static final String CONFIRMATION = "{\"limit\":\"day_deposit\"}";

    @Inject
    private OwnLimits limits;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest idempotent;

    @GET
    @Operation(
            summary = "What I let myself pay in, stake and lose",
            description =
                    "With higher limits that wait for their confirmation. GET users/limits shows what holds for bets, the house's"
                            + " limits included, and how much of it is used.")
    public List<OwnLimitView> limits() {
        return limits.of(caller.accountId());
    }

    @PUT
    @Operation(
            summary = "Limit what I pay in, stake or lose",
            description =
                    "In 24 hours, 7 days or 30 days; deposits are counted without withdrawals. A first or a lower limit holds at"
                            + " once. A higher one, or none (amount null), is a wish: it waits 24 hours and holds when it is confirmed in"
                            + " the week after that. What is beyond a limit is refused with PAY_003 or BET_004.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "deposits of a day", value = LIMIT)))
    @APIResponse(responseCode = "200", description = "What holds now, and what is wished for")
    public OwnLimitView set(@Valid @NotNull SetOwnLimit body) {
        return idempotent.perform(OwnLimitView.class, () -> limits.set(caller.accountId(), body));
    }

    @POST
    @Path("/confirmation")
    @Operation(summary = "I still want the higher limit that I asked for")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "deposits of a day", value = CONFIRMATION)))
    @APIResponse(responseCode = "200", description = "What holds now")
    @APIResponse(responseCode = "409", description = "VAL_005: nothing waits, or not long enough")
    public OwnLimitView confirm(@Valid @NotNull ConfirmOwnLimit body) {
        return idempotent.perform(OwnLimitView.class, () -> limits.confirm(caller.accountId(), body));
    }
}
