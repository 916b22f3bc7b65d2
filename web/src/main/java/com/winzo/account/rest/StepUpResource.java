package com.winzo.account.rest;

import com.winzo.account.api.PasskeyQuestion;
import com.winzo.account.api.Proofs;
import com.winzo.account.api.ProveAgain;
import com.winzo.account.api.SteppedUp;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.RateLimit;
import com.winzo.platform.RateLimited;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proves again who somebody is, before what AUTH_006 refuses otherwise. */
@Path("/auth/step-up")
@Tag(name = "Auth")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.FACTOR_MANAGE)
public class StepUpResource {

    @Inject
    private Proofs proofs;

    @Inject
    private CurrentCaller caller;

    @POST
    @RateLimited(RateLimit.LOGIN)
    @Operation(
            summary = "Prove again that it is you",
            description =
                    "With a second factor, or with the password if the account has none. The answer's access token may do what"
                            + " AUTH_006 refuses, for the minutes that AUTH_006 names; the refresh token stays what it was.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "authenticator app", value = FactorExamples.CODE),
                                @ExampleObject(name = "password", value = FactorExamples.PASSWORD),
                                @ExampleObject(name = "passkey", value = FactorExamples.PASSKEY)
                            }))
    @APIResponseSchema(SteppedUp.class)
    @APIResponse(
            responseCode = "401",
            description = "AUTH_001: wrong, or used before; AUTH_003: the passkey's question is not open any more")
    @APIResponse(responseCode = "409", description = "VAL_005: the password is not enough for this account")
    public SteppedUp prove(@Valid @NotNull ProveAgain body) {
        return proofs.prove(caller.accountId(), caller.sessionId(), body);
    }

    @POST
    @Path("/passkey-question")
    @RateLimited(RateLimit.LOGIN)
    @Operation(summary = "What a passkey must sign for a step-up; publicKey is for navigator.credentials.get")
    @APIResponseSchema(
            value = PasskeyQuestion.class,
            responseCode = "200",
            responseDescription = "The answer goes to POST auth/step-up, with this challenge")
    @APIResponse(responseCode = "409", description = "VAL_005: the account has no passkey")
    public PasskeyQuestion ask() {
        return proofs.ask(caller.accountId(), caller.sessionId());
    }
}
