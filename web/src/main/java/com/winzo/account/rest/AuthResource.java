package com.winzo.account.rest;

import com.winzo.account.api.Accounts;
import com.winzo.account.api.IssuedTokens;
import com.winzo.account.api.Login;
import com.winzo.account.api.LoginAnswer;
import com.winzo.account.api.Logins;
import com.winzo.account.api.PendingLogin;
import com.winzo.account.api.Profile;
import com.winzo.account.api.RegisterAccount;
import com.winzo.account.api.Registration;
import com.winzo.account.api.RegistrationReceipt;
import com.winzo.kernel.AccountId;
import com.winzo.platform.ClientAddress;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.RateLimit;
import com.winzo.platform.RateLimited;
import com.winzo.platform.api.CashBalances;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who somebody is: registration, login, renewal, logout. */
@Path("/auth")
@Tag(name = "Auth")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AuthResource {

    private static final URI PROFILE = URI.create("users/profile");
    private static final URI CONFIRMATION = URI.create("auth/verify-email");
    private static final URI SECOND_STEP = URI.create("auth/mfa/verify");

    @Inject
    private Registration registration;

    @Inject
    private Logins logins;

    @Inject
    private Accounts accounts;

    @Inject
    private CashBalances balances;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest idempotent;

    @Inject
    private ClientAddress addresses;

    @Inject
    private LoginOrigins origins;

    @Context
    private HttpServletRequest request;

    @POST
    @Path("/register")
    @PermitAll
    @SecurityRequirementsSet
    @RateLimited(RateLimit.LOGIN)
    @Operation(
            summary = "Open an account, and the wallet with it",
            description =
                    "The account begins with the confirmation of its address: 202, and a mail says what to do next, to the holder"
                            + " of the address alone. In demo and test mode it is open at once: 201.")
    @APIResponseSchema(
            value = Profile.class,
            responseCode = "201",
            responseDescription = "The profile; Location names it")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "visitor", value = Examples.REGISTRATION)))
    @APIResponse(
            responseCode = "202",
            description = "A mail is on its way; POST auth/verify-email opens the account",
            content = @Content(schema = @Schema(implementation = RegistrationReceipt.class)))
    public Response register(@Valid @NotNull RegisterAccount body) {
        Registration.Applicant applicant = registration.admit(body, addresses.of(request));
        if (registration.confirmsAddresses()) {
            RegistrationReceipt receipt = idempotent.performOn(
                    applicant.request(), RegistrationReceipt.class, () -> registration.ask(applicant));
            return Response.accepted(receipt).location(CONFIRMATION).build();
        }
        Profile profile = idempotent.performOn(applicant.request(), Profile.class, () -> registration.open(applicant));
        return Response.created(PROFILE).entity(profile).build();
    }

    @POST
    @Path("/login")
    @PermitAll
    @SecurityRequirementsSet
    @RateLimited(RateLimit.LOGIN)
    @Operation(
            summary = "Start a session with user name (or e-mail address) and password",
            description =
                    "An account with a second factor is asked for it: 202, and POST auth/mfa/verify starts the session. An app that"
                            + " sends an id of its own as X-Device-Id (16 to 64 letters, digits, - or _) lets staff see which"
                            + " accounts share a device; it opens and closes nothing.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "player", value = Examples.LOGIN)))
    @APIResponseSchema(value = IssuedTokens.class, responseCode = "200", responseDescription = "The session has begun")
    @APIResponse(
            responseCode = "202",
            description = "The password was right; a second factor is asked for",
            content = @Content(schema = @Schema(implementation = PendingLogin.class)))
    public Response login(@Valid @NotNull Login body) {
        return switch (logins.login(body, origins.current())) {
            case LoginAnswer.Open open -> Response.ok(open.tokens()).build();
            case LoginAnswer.Pending pending ->
                Response.accepted(pending.login()).location(SECOND_STEP).build();
        };
    }

    @POST
    @Path("/refresh")
    @PermitAll
    @SecurityRequirementsSet
    @RateLimited(RateLimit.LOGIN)
    @Operation(summary = "Exchange a refresh token for a new pair; each token is good once")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "token", value = Examples.REFRESH)))
    public IssuedTokens refresh(@Valid @NotNull RefreshRequest body) {
        return logins.refresh(body.refreshToken());
    }

    @DELETE
    @Requires(Permission.SESSION_MANAGE)
    @Path("/logout")
    @Operation(summary = "End the session of the access token, at once")
    public void logout() {
        logins.logout(caller.sessionId());
    }

    @GET
    @Requires(Permission.PROFILE_READ)
    @Path("/me")
    @Operation(summary = "The caller's profile with the balance of the wallet")
    public Me me() {
        AccountId account = caller.accountId();
        return new Me(accounts.profile(account), balances.of(account).orElse(null));
    }
}
