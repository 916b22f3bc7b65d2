package com.winzo.settlement.rest;

import com.winzo.platform.CurrentCaller;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.settlement.api.NewRuleTerm;
import com.winzo.settlement.api.RuleBooks;
import com.winzo.settlement.api.RuleBooksView;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The versions of the settlement rules. */
@ApplicationScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RuleBooksResource {

    @Inject
    private RuleBooks books;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest request;

    @GET
    @PermitAll
    @SecurityRequirementsSet
    @Path("/rule-books")
    @Tag(name = "Bets")
    @Operation(
            summary = "The versions of the settlement rules",
            description =
                    "Every bet, receipt and explanation names the version that the bet was struck under, and it is"
                            + " settled by that one, whatever is in force later.")
    @APIResponse(responseCode = "200", description = "All versions, and which one bets are struck under")
    public RuleBooksView all() {
        return books.all();
    }

    @PUT
    @Path("/admin/rule-books/in-force")
    @Requires(Permission.RULES_MANAGE)
    @Tag(name = "Admin")
    @Operation(
            summary = "Put another version of the settlement rules in force",
            description =
                    "For the bets struck from an instant on, some seconds (5 by default) from now at the earliest. Bets that were"
                            + " struck before keep theirs. What-if tells beforehand what the change would have meant.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "change", value = Examples.RULE_TERM)))
    @APIResponse(responseCode = "200", description = "All versions, with the change")
    @APIResponse(responseCode = "422", description = "VAL_003: no such version, or too early")
    public RuleBooksView putInForce(@NotNull @Valid NewRuleTerm body) {
        return request.perform(RuleBooksView.class, () -> books.putInForce(body, caller.accountId()));
    }
}
