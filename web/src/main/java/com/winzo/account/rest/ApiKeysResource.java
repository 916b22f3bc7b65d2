package com.winzo.account.rest;

import com.winzo.account.api.ApiKeyView;
import com.winzo.account.api.ApiKeys;
import com.winzo.account.api.IssuedApiKey;
import com.winzo.account.api.NewApiKey;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys of machines, for administrators. */
@Path("/admin/api-keys")
@Tag(name = "Admin")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.API_KEY_MANAGE)
public class ApiKeysResource {

    @Inject
    private ApiKeys keys;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest idempotent;

    @GET
    @Operation(summary = "All API keys, the newest first, with their last use")
    public List<ApiKeyView> list() {
        return keys.list();
    }

    @POST
    @Operation(
            summary = "Make an API key",
            description = "The key itself is in this answer and nowhere else. It may do at most what the role service"
                    + " may, until it expires, from the networks it is given (everywhere without any).")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "feed", value = Examples.API_KEY)))
    @APIResponseSchema(value = IssuedApiKey.class, responseCode = "201", responseDescription = "The key, this once")
    public Response create(@NotNull @Valid NewApiKey body) {
        AccountId admin = caller.accountId();
        IssuedApiKey issued = once(() -> keys.create(body, admin));
        return Response.created(URI.create("admin/api-keys/" + issued.details().id()))
                .entity(issued)
                .build();
    }

    @POST
    @Path("/{id}/rotate")
    @Operation(
            summary = "Give an API key another secret",
            description = "The present one works for overlapSeconds more, so that its holder can change over.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "an hour", value = Examples.KEY_RENEWAL)))
    @APIResponseSchema(IssuedApiKey.class)
    @APIResponse(responseCode = "409", description = "VAL_005: the key has ended")
    public IssuedApiKey rotate(@PathParam("id") UUID id, @NotNull @Valid ApiKeyRotation body) {
        AccountId admin = caller.accountId();
        return once(() -> keys.rotate(id, Duration.ofSeconds(body.overlapSeconds()), admin));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Take an API key away; from the next request on it is refused on every node")
    public void revoke(@PathParam("id") UUID id) {
        keys.revoke(id, caller.accountId());
    }

    /** Of an order that comes again the answer is kept, but not the key. */
    private IssuedApiKey once(Supplier<IssuedApiKey> order) {
        String[] key = new String[1];
        ApiKeyView details = idempotent.perform(ApiKeyView.class, () -> {
            IssuedApiKey issued = order.get();
            key[0] = issued.key();
            return issued.details();
        });
        return new IssuedApiKey(details, key[0]);
    }
}
