package com.winzo.account.rest;

import com.winzo.account.api.FinishLogin;
import com.winzo.account.api.IssuedTokens;
import com.winzo.account.api.Logins;
import com.winzo.account.api.PasskeyQuestion;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The second step of a login. */
@Path("/auth/mfa")
@Tag(name = "Auth")
@ApplicationScoped
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SecondStepResource {

    @Inject
    private Logins logins;

    @Inject
    private LoginOrigins origins;

    @POST
    @Path("/verify")
    @SecurityRequirementsSet
    @RateLimited(RateLimit.LOGIN)
    @Operation(
            summary = "Show the second factor, and start the session",
            description =
                    "The challenge is that of POST auth/login, with exactly one of code, recoveryCode and passkey. Codes are good"
                            + " once. Five wrong ones end the challenge; from the fifth in a row on, the account's codes are looked at less"
                            + " and less often (429).")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "authenticator app", value = FactorExamples.FINISH_BY_CODE),
                                @ExampleObject(name = "recovery code", value = FactorExamples.FINISH_BY_RECOVERY_CODE),
                                @ExampleObject(name = "passkey", value = FactorExamples.FINISH_BY_PASSKEY)
                            }))
    @APIResponseSchema(value = IssuedTokens.class, responseCode = "200", responseDescription = "The session has begun")
    @APIResponse(
            responseCode = "401",
            description = "AUTH_001: wrong, or used before; AUTH_003: this login is not under way any more")
    public IssuedTokens verify(@Valid @NotNull FinishLogin body) {
        return logins.finish(body, origins.current());
    }

    @POST
    @Path("/passkey-question")
    @SecurityRequirementsSet
    @RateLimited(RateLimit.LOGIN)
    @Operation(summary = "What a passkey must sign to finish a login; publicKey is for navigator.credentials.get")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "login", value = FactorExamples.CHALLENGE)))
    @APIResponseSchema(
            value = PasskeyQuestion.class,
            responseCode = "200",
            responseDescription = "The answer goes to POST auth/mfa/verify")
    @APIResponse(responseCode = "401", description = "AUTH_003: this login is not under way any more")
    @APIResponse(responseCode = "409", description = "VAL_005: the account has no passkey")
    public PasskeyQuestion ask(@Valid @NotNull LoginChallenge body) {
        return logins.askPasskey(body.challenge());
    }
}
