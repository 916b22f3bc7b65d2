package com.winzo.platform.rest;

import com.winzo.kernel.AccountId;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.api.AccessRuleView;
import com.winzo.platform.api.AccessRules;
import com.winzo.platform.api.NewAccessRule;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From where Winzo may be used, for administrators. */
@Path("/admin/access-rules")
@Tag(name = "Admin")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.ACCESS_RULE_MANAGE)
public class AccessRuleResource {

    private static final String RULE =
            "{\"scope\":\"login\",\"kind\":\"deny\",\"network\":\"198.51.100.0/24\",\"reason\":\"Attacks passwords\"}";

    @Inject
    private AccessRules rules;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest idempotent;

    @GET
    @Operation(summary = "The networks and countries that are let in or kept out, the newest first")
    public List<AccessRuleView> list() {
        return rules.list();
    }

    @POST
    @Operation(
            summary = "Let a network or a country in, or keep it out",
            description =
                    "A network decides before a country, deny before allow; where anybody is allowed, nobody else is. It"
                            + " holds on every node within about a second; who is kept out is told AUTH_010.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "deny", value = RULE)))
    @APIResponseSchema(value = AccessRuleView.class, responseCode = "201", responseDescription = "The rule")
    @APIResponse(responseCode = "409", description = "VAL_005: it would keep you out yourself")
    public Response add(@NotNull @Valid NewAccessRule body) {
        AccountId admin = caller.accountId();
        return idempotent.create(
                AccessRuleView.class, () -> rules.add(body, admin), rule -> "admin/access-rules/" + rule.id());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a rule")
    public void remove(@PathParam("id") UUID id) {
        rules.remove(id, caller.accountId());
    }
}
