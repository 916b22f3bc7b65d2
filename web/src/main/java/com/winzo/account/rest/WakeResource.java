package com.winzo.account.rest;

import com.winzo.account.api.Accounts;
import com.winzo.account.api.Profile;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers who come back to an account that fell asleep. */
@Path("/users/wake")
@Tag(name = "Users")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.ACCOUNT_WAKE)
public class WakeResource {

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest idempotent;

    @POST
    @Operation(
            summary = "Wake my dormant account",
            description =
                    "An account that was not used for long is dormant: no bets, no deposits (AUTH_005). Who logs in and proves again"
                            + " that it is them (AUTH_006) makes it active. One that is active stays so.")
    @APIResponse(responseCode = "200", description = "The account is active")
    @APIResponse(responseCode = "409", description = "VAL_005: something else stops the account")
    public Profile wake() {
        return idempotent.perform(Profile.class, () -> accounts.wake(caller.accountId()));
    }
}
