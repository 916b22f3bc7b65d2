package com.winzo.account.rest;

import com.winzo.account.api.DeviceView;
import com.winzo.account.api.LoginAttemptView;
import com.winzo.account.api.LoginHistory;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.api.PageRequest;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who tried to log in to the caller's account, and with which devices it was used. */
@Path("/auth")
@Tag(name = "Auth")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.SESSION_MANAGE)
public class LoginHistoryResource {

    @Inject
    private LoginHistory history;

    @Inject
    private CurrentCaller caller;

    @GET
    @Path("/logins")
    @Operation(
            summary = "Attempts to log in to the caller's account, the newest first",
            description = "before is the id of the last one seen.")
    public List<LoginAttemptView> logins(
            @QueryParam("before") UUID before,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(PageRequest.LIMIT_MAX) int limit) {
        return history.own(caller.accountId(), before, limit);
    }

    @GET
    @Path("/devices")
    @Operation(summary = "The devices that the caller's account was used with, the one used last first")
    public List<DeviceView> devices() {
        return history.devices(caller.accountId());
    }

    @DELETE
    @Path("/devices/{deviceId}")
    @Operation(summary = "Forget a device and end its sessions; its next login is announced as one from a new device")
    public void forget(@PathParam("deviceId") UUID device) {
        history.forget(caller.accountId(), device);
    }
}
