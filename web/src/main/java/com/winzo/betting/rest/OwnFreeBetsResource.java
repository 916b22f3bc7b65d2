package com.winzo.betting.rest;

import com.winzo.betting.api.FreeBetView;
import com.winzo.betting.api.FreeBets;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bets that the caller has been given. */
@ApplicationScoped
@Path("/users/free-bets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
@Requires(Permission.BET_READ)
public class OwnFreeBetsResource {

    @Inject
    private FreeBets freeBets;

    @Inject
    private CurrentCaller caller;

    @GET
    @Operation(
            summary = "The caller's free bets, the newest first",
            description = "A slip with freeBetId is paid by it: its whole amount, on all lines together.")
    public List<FreeBetView> freeBets() {
        return freeBets.own(caller.accountId());
    }
}
