package com.winzo.platform.rest;

import com.winzo.kernel.AccountId;
import com.winzo.platform.api.AuditProof;
import com.winzo.platform.api.AuditQuery;
import com.winzo.platform.api.AuditTrail;
import com.winzo.platform.api.AuditView;
import com.winzo.platform.api.PageRequest;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who did what, for administrators and regulators. */
@Path("/admin/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
@ApplicationScoped
@Requires(Permission.AUDIT_READ)
public class AuditResource {

    @Inject
    private AuditTrail trail;

    @GET
    @Operation(
            summary = "The audit trail, the newest first",
            description = "before is the id of the last record seen. A record is in the chain, with its place and hash,"
                    + " a few seconds after it was written.")
    public List<AuditView> find(
            @Parameter(description = "An account or an API key.") @QueryParam("actorId") AccountId actor,
            @Parameter(description = "login, or login.success.") @QueryParam("action") String action,
            @Parameter(description = "account/<id>.") @QueryParam("subject") String subject,
            @QueryParam("from") Instant from,
            @QueryParam("to") Instant to,
            @QueryParam("before") UUID before,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(PageRequest.LIMIT_MAX) int limit) {
        return trail.find(new AuditQuery(actor, action, subject, from, to, before), limit);
    }

    @GET
    @Path("/proof")
    @Operation(summary = "Walk the chain of hashes over the whole trail, and say whether everything fits")
    public AuditProof prove() {
        return trail.prove();
    }
}
