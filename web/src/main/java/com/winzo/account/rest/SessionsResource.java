package com.winzo.account.rest;

import com.winzo.account.api.SessionView;
import com.winzo.account.api.Sessions;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the caller is logged in. */
@Path("/auth/sessions")
@Tag(name = "Auth")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.SESSION_MANAGE)
public class SessionsResource {

    @Inject
    private Sessions sessions;

    @Inject
    private CurrentCaller caller;

    @GET
    @Operation(summary = "The caller's open sessions, with device and address; the one used last first")
    public List<SessionView> list() {
        return sessions.list(caller.accountId(), caller.sessionId());
    }

    @DELETE
    @Path("/{sessionId}")
    @Operation(summary = "End one of the caller's sessions, at once and on every node")
    public void end(@PathParam("sessionId") UUID session) {
        sessions.end(caller.accountId(), session);
    }

    @DELETE
    @Operation(summary = "Log out everywhere, here too")
    public void endAll() {
        sessions.endAll(caller.accountId());
    }
}
