package com.winzo.account.rest;

import com.winzo.account.api.ConfirmAddress;
import com.winzo.account.api.EmailChanges;
import com.winzo.account.api.ForgottenPassword;
import com.winzo.account.api.PasswordRecoveries;
import com.winzo.account.api.Profile;
import com.winzo.account.api.Registration;
import com.winzo.account.api.ResetPassword;
import com.winzo.platform.RateLimit;
import com.winzo.platform.RateLimited;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done with the tokens that are sent by mail. */
@Path("/auth")
@Tag(name = "Auth")
@ApplicationScoped
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RecoveryResource {

    private static final URI PROFILE = URI.create("users/profile");

    @Inject
    private Registration registration;

    @Inject
    private EmailChanges emailChanges;

    @Inject
    private PasswordRecoveries recoveries;

    @POST
    @Path("/verify-email")
    @SecurityRequirementsSet
    @RateLimited(RateLimit.LOGIN)
    @Operation(summary = "Confirm an e-mail address with the token from the mail; this opens the account")
    @APIResponseSchema(
            value = Profile.class,
            responseCode = "201",
            responseDescription = "The profile; Location names it")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "token", value = Examples.CONFIRMATION)))
    public Response confirm(@Valid @NotNull ConfirmAddress body) {
        return Response.created(PROFILE).entity(registration.confirm(body)).build();
    }

    @POST
    @Path("/confirm-email")
    @SecurityRequirementsSet
    @RateLimited(RateLimit.LOGIN)
    @Operation(
            summary = "Confirm another e-mail address with the token from the mail; it takes the place of the old one")
    @APIResponse(responseCode = "204", description = "The address is changed")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "token", value = Examples.CONFIRMATION)))
    public void confirmChange(@Valid @NotNull ConfirmAddress body) {
        emailChanges.confirm(body);
    }

    @POST
    @Path("/forgot-password")
    @SecurityRequirementsSet
    @RateLimited(RateLimit.LOGIN)
    @Operation(
            summary = "Ask for a mail with which another password can be set",
            description = "The answer is the same whether or not there is such an account.")
    @APIResponseSchema(
            value = MailPromised.class,
            responseCode = "202",
            responseDescription = "If there is such an account, a mail is on its way")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "address", value = Examples.FORGOTTEN)))
    public Response forgot(@Valid @NotNull ForgottenPassword body) {
        recoveries.request(body);
        return Response.accepted(new MailPromised("If there is such an account, a mail is on its way."))
                .location(URI.create("auth/reset-password"))
                .build();
    }

    @POST
    @Path("/reset-password")
    @SecurityRequirementsSet
    @RateLimited(RateLimit.LOGIN)
    @Operation(summary = "Set another password with the token from the mail; every session ends")
    @APIResponse(responseCode = "204", description = "Log in with it")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "password", value = Examples.RESET)))
    public void reset(@Valid @NotNull ResetPassword body) {
        recoveries.reset(body);
    }
}
