package com.winzo.account.rest;

import com.winzo.account.api.Accounts;
import com.winzo.account.api.ChangeEmail;
import com.winzo.account.api.ChangePassword;
import com.winzo.account.api.ChangeProfile;
import com.winzo.account.api.EmailChanges;
import com.winzo.account.api.Profile;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.RateLimit;
import com.winzo.platform.RateLimited;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own account. */
@Path("/users")
@Tag(name = "Users")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.PROFILE_CHANGE)
public class UserResource {

    private static final URI CONFIRMATION = URI.create("auth/confirm-email");

    @Inject
    private Accounts accounts;

    @Inject
    private EmailChanges emailChanges;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest idempotent;

    @GET
    @Requires(Permission.PROFILE_READ)
    @Path("/profile")
    @Operation(summary = "The caller's profile")
    public Profile profile() {
        return accounts.profile(caller.accountId());
    }

    @PUT
    @Path("/profile")
    @Operation(summary = "Change names and contact in the caller's profile; what is left out stays")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "names", value = Examples.NAMES)))
    public Profile change(@Valid @NotNull ChangeProfile body) {
        return idempotent.perform(Profile.class, () -> accounts.change(caller.accountId(), body));
    }

    @PUT
    @Path("/preferences")
    @Operation(summary = "Replace the preferences; a JSON object up to 8 KiB")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "preferences", value = Examples.PREFERENCES)))
    public Map<String, Object> prefer(@NotNull Map<String, Object> body) {
        return idempotent
                .perform(Profile.class, () -> accounts.prefer(caller.accountId(), body))
                .preferences();
    }

    @POST
    @Path("/change-email")
    @RateLimited(RateLimit.LOGIN)
    @Operation(summary = "Ask to be reached at another address; a mail to it says how to confirm")
    @APIResponseSchema(
            value = MailPromised.class,
            responseCode = "202",
            responseDescription = "A mail is on its way; POST auth/confirm-email changes the address")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "address", value = Examples.NEW_ADDRESS)))
    public Response changeEmail(@Valid @NotNull ChangeEmail body) {
        emailChanges.ask(caller.accountId(), body);
        return Response.accepted(new MailPromised("A mail to the new address is on its way."))
                .location(CONFIRMATION)
                .build();
    }

    @POST
    @Path("/change-password")
    @RateLimited(RateLimit.LOGIN)
    @Operation(summary = "Set another password; every session ends, this one too")
    @APIResponse(responseCode = "204", description = "Log in again")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "password", value = Examples.PASSWORD)))
    public void changePassword(@Valid @NotNull ChangePassword body) {
        accounts.changePassword(caller.accountId(), body);
    }
}
