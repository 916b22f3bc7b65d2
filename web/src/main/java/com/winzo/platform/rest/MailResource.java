package com.winzo.platform.rest;

import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.Mail;
import com.winzo.platform.api.Mails;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.platform.api.RunMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The demo's outbox of mails, which has no mail server to send them with. */
@Path("/admin/mails")
@Tag(name = "Admin")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.MAIL_READ)
public class MailResource {

    @Inject
    private Mails mails;

    @Inject
    private RunMode mode;

    @GET
    @Operation(
            summary = "Mails that have not been sent, the newest first; in demo and test mode only",
            description = "They hold tokens that take over accounts, so elsewhere nobody reads them: 404.")
    public List<Mail> waiting() {
        if (!mode.isPlayground()) {
            throw BusinessException.notFound("mails", "waiting");
        }
        return mails.waiting();
    }
}
