package com.winzo.account.rest;

import com.winzo.account.api.RotateSigningKey;
import com.winzo.account.api.SigningKeyAdministration;
import com.winzo.account.api.SigningKeyView;
import com.winzo.kernel.AccountId;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys of access tokens, for administrators; their public halves are at {@code /.well-known/jwks.json}. */
@Path("/admin/signing-keys")
@Tag(name = "Admin")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.SIGNING_KEY_MANAGE)
public class SigningKeysResource {

    @Inject
    private SigningKeyAdministration keys;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest idempotent;

    @GET
    @Operation(summary = "The keys of access tokens, in the order in which they sign")
    public List<SigningKeyView> list() {
        return keys.list();
    }

    @POST
    @Operation(
            summary = "Sign with a new key",
            description =
                    "The new key is published and begins to sign ten minutes later (winzo.jwt.key-lead-seconds), or at once. Tokens"
                            + " of the present key stay good until they expire: nobody is logged out.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "rotation", value = Examples.ROTATION)))
    public SigningKeyView rotate(@Valid @NotNull RotateSigningKey body) {
        AccountId admin = caller.accountId();
        return idempotent.perform(SigningKeyView.class, () -> keys.rotate(body, admin));
    }
}
