package com.winzo.account.rest;

import com.winzo.account.api.ConsentView;
import com.winzo.account.api.CustomerConsents;
import com.winzo.account.api.GiveConsent;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller has agreed to. */
@Path("/users/consents")
@Tag(name = "Users")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.PROFILE_CHANGE)
public class ConsentsResource {

    @Inject
    private CustomerConsents consents;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest idempotent;

    @Inject
    private ClientAddress addresses;

    @Context
    private HttpServletRequest request;

    @GET
    @Operation(summary = "What the caller has agreed to, in order; the last one of a kind holds")
    public List<ConsentView> history() {
        return consents.history(caller.accountId());
    }

    @POST
    @Operation(summary = "Agree to the terms in force, or to hear of offers, or no longer")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "marketing", value = Examples.CONSENT)))
    public ConsentView give(@Valid @NotNull GiveConsent body) {
        return idempotent.perform(
                ConsentView.class, () -> consents.give(caller.accountId(), body, addresses.of(request)));
    }
}
