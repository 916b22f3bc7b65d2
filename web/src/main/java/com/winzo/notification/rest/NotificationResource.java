package com.winzo.notification.rest;

import com.winzo.notification.api.NotificationView;
import com.winzo.notification.api.Notifications;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.Paging;
import com.winzo.platform.api.Page;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller was told. */
@ApplicationScoped
@Path("/users/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
@Requires(Permission.NOTIFICATION_READ)
public class NotificationResource {

    @Inject
    private Notifications notifications;

    @Inject
    private CurrentCaller caller;

    @GET
    @Operation(summary = "The caller's notifications, the newest first")
    public Page<NotificationView> list(@BeanParam Paging paging) {
        return notifications.of(caller.accountId(), paging.requestIn("-createdAt"));
    }
}
