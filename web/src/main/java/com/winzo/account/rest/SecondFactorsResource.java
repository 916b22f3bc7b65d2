package com.winzo.account.rest;

import com.winzo.account.api.ChangedFactors;
import com.winzo.account.api.ConfirmTotp;
import com.winzo.account.api.FactorsView;
import com.winzo.account.api.NewPasskey;
import com.winzo.account.api.NewRecoveryCodes;
import com.winzo.account.api.PasskeyQuestion;
import com.winzo.account.api.PasskeyView;
import com.winzo.account.api.RenamePasskey;
import com.winzo.account.api.SecondFactors;
import com.winzo.account.api.TotpOffer;
import com.winzo.kernel.AccountId;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What the caller can show beside the password. Under an {@code Idempotency-Key} no second secret is made, and no secret is stored: the
 * one on offer, which lies sealed, is shown again, recovery codes are not. What changes the factors ends the session that asked, so a
 * copy of it is nobody's.
 */
@Path("/auth/mfa")
@Tag(name = "Auth")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.FACTOR_MANAGE)
public class SecondFactorsResource {

    /** What is kept of an offer under a key. */
    record OfferedSecret(String digest) {}

    private static final String CHANGED = "Every session has ended, and this one goes on with these tokens";

    @Inject
    private SecondFactors factors;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest idempotent;

    @GET
    @Operation(summary = "The caller's second factors")
    public FactorsView view() {
        return factors.view(caller.accountId());
    }

    @POST
    @Path("/totp")
    @RateLimited(RateLimit.LOGIN)
    @Operation(
            summary = "Ask for the secret of an authenticator app (RFC 6238); it is shown this once",
            description =
                    "It counts once POST auth/mfa/totp/confirm has seen a code of it; an earlier app counts until then. Needs a"
                            + " step-up. The same Idempotency-Key shows the same secret while it is on offer.")
    @APIResponseSchema(
            value = TotpOffer.class,
            responseCode = "200",
            responseDescription = "The secret, and the same as an otpauth URI for a QR code")
    public TotpOffer offerTotp() {
        AccountId account = caller.accountId();
        TotpOffer[] made = new TotpOffer[1];
        OfferedSecret offered = idempotent.perform(OfferedSecret.class, () -> {
            made[0] = factors.offerTotp(account);
            return new OfferedSecret(made[0].digest());
        });
        return made[0] == null ? factors.repeatOffer(account, offered.digest()) : made[0];
    }

    @POST
    @Path("/totp/confirm")
    @RateLimited(RateLimit.LOGIN)
    @Operation(
            summary = "Show the first code of an authenticator app; from now on it is asked for",
            description = "With the first second factor come ten recovery codes, shown this once.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "code", value = FactorExamples.CODE)))
    @APIResponseSchema(value = ChangedFactors.class, responseCode = "200", responseDescription = CHANGED)
    @APIResponse(responseCode = "409", description = "VAL_005: no secret is on offer")
    public ChangedFactors confirmTotp(@Valid @NotNull ConfirmTotp body) {
        return factors.confirmTotp(caller.accountId(), caller.sessionId(), body);
    }

    @DELETE
    @Path("/totp")
    @RateLimited(RateLimit.LOGIN)
    @Operation(summary = "Take the authenticator app away; needs a step-up")
    @APIResponseSchema(value = ChangedFactors.class, responseCode = "200", responseDescription = CHANGED)
    @APIResponse(responseCode = "404", description = "VAL_004: there is none")
    @APIResponse(responseCode = "409", description = "VAL_005: staff must have another second factor first")
    public ChangedFactors removeTotp() {
        return factors.removeTotp(caller.accountId(), caller.sessionId());
    }

    @POST
    @Path("/recovery-codes")
    @RateLimited(RateLimit.LOGIN)
    @Operation(
            summary = "Ten other recovery codes, shown this once; needs a step-up",
            description = "The same Idempotency-Key makes no others and shows none.")
    @APIResponseSchema(
            value = NewRecoveryCodes.class,
            responseCode = "200",
            responseDescription = "Those of before are no good any more")
    @APIResponse(responseCode = "409", description = "VAL_005: there is no second factor that they could stand in for")
    public NewRecoveryCodes renewCodes() {
        AccountId account = caller.accountId();
        List<String> codes = new ArrayList<>();
        idempotent.perform(NewRecoveryCodes.class, () -> {
            codes.addAll(factors.renewCodes(account).recoveryCodes());
            return new NewRecoveryCodes(List.of());
        });
        return new NewRecoveryCodes(codes);
    }

    @POST
    @Path("/registration-question")
    @RateLimited(RateLimit.LOGIN)
    @Operation(
            summary = "What an authenticator needs to make a passkey; publicKey is for navigator.credentials.create",
            description = "Needs a step-up.")
    @APIResponseSchema(
            value = PasskeyQuestion.class,
            responseCode = "200",
            responseDescription = "The answer goes to POST auth/mfa/passkeys, with this challenge")
    public PasskeyQuestion askForPasskey() {
        return factors.askForPasskey(caller.accountId(), caller.sessionId());
    }

    @POST
    @Path("/passkeys")
    @RateLimited(RateLimit.LOGIN)
    @Operation(
            summary = "Add a passkey that an authenticator has made; from now on a second factor is asked for",
            description = "With the first second factor come ten recovery codes, shown this once.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "phone", value = FactorExamples.NEW_PASSKEY)))
    @APIResponseSchema(value = ChangedFactors.class, responseCode = "200", responseDescription = CHANGED)
    @APIResponse(
            responseCode = "401",
            description = "AUTH_003: the question is not open any more, or the access token is not valid")
    public ChangedFactors addPasskey(@Valid @NotNull NewPasskey body) {
        return factors.addPasskey(caller.accountId(), caller.sessionId(), body);
    }

    @PUT
    @Path("/passkeys/{passkeyId}")
    @Operation(summary = "Give a passkey another name")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "name", value = FactorExamples.NAME)))
    public PasskeyView renamePasskey(@PathParam("passkeyId") UUID passkey, @Valid @NotNull RenamePasskey body) {
        return factors.renamePasskey(caller.accountId(), passkey, body);
    }

    @DELETE
    @Path("/passkeys/{passkeyId}")
    @RateLimited(RateLimit.LOGIN)
    @Operation(summary = "Take a passkey away; needs a step-up")
    @APIResponseSchema(value = ChangedFactors.class, responseCode = "200", responseDescription = CHANGED)
    @APIResponse(responseCode = "409", description = "VAL_005: staff must have another second factor first")
    public ChangedFactors removePasskey(@PathParam("passkeyId") UUID passkey) {
        return factors.removePasskey(caller.accountId(), caller.sessionId(), passkey);
    }
}
