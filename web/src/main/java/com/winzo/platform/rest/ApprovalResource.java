package com.winzo.platform.rest;

import com.winzo.platform.CurrentCaller;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.api.ApprovalView;
import com.winzo.platform.api.Approvals;
import com.winzo.platform.api.DecideApproval;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What two members of staff have to agree on. */
@Path("/admin/approvals")
@Tag(name = "Admin")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.APPROVAL_GIVE)
public class ApprovalResource {

    @Inject
    private Approvals approvals;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest idempotent;

    @GET
    @Operation(summary = "What waits for a second person, or for being carried out; the newest first")
    public List<ApprovalView> open() {
        return approvals.open();
    }

    @POST
    @Path("/{id}")
    @Operation(
            summary = "Agree to what somebody else wants to do, or refuse it",
            description =
                    "Whoever was refused with AUTH_008 sends the same order again afterwards; it is carried out once.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "agree", value = "{\"approved\":true}")))
    @APIResponse(responseCode = "200", description = "The decision")
    @APIResponse(responseCode = "409", description = "VAL_005: decided already, or expired")
    public ApprovalView decide(@PathParam("id") UUID id, @NotNull @Valid DecideApproval body) {
        return idempotent.perform(ApprovalView.class, () -> approvals.decide(id, body, caller.accountId()));
    }
}
