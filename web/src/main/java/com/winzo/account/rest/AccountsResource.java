package com.winzo.account.rest;

import com.winzo.account.api.AccountAdministration;
import com.winzo.account.api.AccountStanding;
import com.winzo.account.api.LoginAttemptView;
import com.winzo.account.api.LoginHistory;
import com.winzo.account.api.PersonView;
import com.winzo.account.api.ResetFactors;
import com.winzo.account.api.RevealPerson;
import com.winzo.account.api.RoleChange;
import com.winzo.account.api.StatusChange;
import com.winzo.kernel.AccountId;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.api.PageRequest;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Other people's accounts, for staff. */
@Path("/admin/accounts")
@Tag(name = "Admin")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.ACCOUNT_READ)
public class AccountsResource {

    @Inject
    private AccountAdministration administration;

    @Inject
    private LoginHistory history;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest request;

    @GET
    @Operation(summary = "The account of a user name or e-mail address; none or one")
    public List<AccountStanding> find(@Parameter(example = "player") @QueryParam("login") @NotBlank String login) {
        return administration.find(login);
    }

    @GET
    @Path("/{accountId}")
    @Operation(summary = "Where an account stands")
    public AccountStanding standing(@PathParam("accountId") AccountId account) {
        return administration.standing(account);
    }

    @GET
    @Path("/{accountId}/person")
    @Operation(summary = "Who the holder of an account is, masked")
    public PersonView person(@PathParam("accountId") AccountId account) {
        return administration.person(account);
    }

    @POST
    @Path("/{accountId}/person")
    @Requires(Permission.PERSONAL_DATA_READ)
    @Operation(summary = "Who the holder of an account is; who asked, and why, is audited")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = Examples.REVEAL)))
    @APIResponse(responseCode = "200", description = "What is known of the holder")
    public PersonView reveal(@PathParam("accountId") AccountId account, @NotNull @Valid RevealPerson body) {
        return administration.reveal(account, body, caller.accountId());
    }

    @POST
    @Path("/{accountId}/mfa/reset")
    @Requires(Permission.FACTOR_RESET)
    @Operation(
            summary = "Take the second factors of somebody away who has lost them",
            description =
                    "Every session of the account ends, its holder is told by mail, and who did it, and why, is audited. Staff"
                            + " have theirs reset by administrators; nobody resets their own. Needs a step-up.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "lost", value = FactorExamples.RESET)))
    @APIResponse(responseCode = "204", description = "The password alone opens a session now; staff must enrol again")
    public void resetFactors(@PathParam("accountId") AccountId account, @NotNull @Valid ResetFactors body) {
        administration.resetFactors(account, body, caller.accountId());
    }

    @GET
    @Path("/{accountId}/logins")
    @Operation(
            summary = "Attempts to log in to an account, the newest first",
            description = "before is the id of the last one seen.")
    public List<LoginAttemptView> logins(
            @PathParam("accountId") AccountId account,
            @QueryParam("before") UUID before,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(PageRequest.LIMIT_MAX) int limit) {
        return history.of(account, before, limit);
    }

    @POST
    @Requires(Permission.ROLE_GRANT)
    @Path("/{accountId}/roles")
    @Operation(
            summary = "Give an account a role of staff, or take one away",
            description =
                    "It takes effect with the next request on every node: the account's sessions end. Nobody changes"
                            + " their own roles or grants more than they may, and the last administrator stays one. Needs a step-up.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "trader", value = Examples.ROLE)))
    @APIResponse(responseCode = "200", description = "Where the account stands now")
    @APIResponse(responseCode = "409", description = "VAL_005: the last administrator")
    public AccountStanding changeRole(@PathParam("accountId") AccountId account, @NotNull @Valid RoleChange body) {
        AccountId admin = caller.accountId();
        return request.perform(AccountStanding.class, () -> administration.changeRole(account, body, admin));
    }

    @DELETE
    @Path("/{accountId}/sessions")
    @Requires(Permission.ACCOUNT_STATUS_CHANGE)
    @Operation(summary = "Log the holder of an account out everywhere")
    public void endSessions(@PathParam("accountId") AccountId account) {
        administration.endSessions(account, caller.accountId());
    }

    @POST
    @Requires(Permission.ACCOUNT_STATUS_CHANGE)
    @Path("/{accountId}/status")
    @Operation(
            summary = "Suspend an account, let it act again, or end it",
            description =
                    "active and suspended follow each other; closed and banned are final; self_excluded is not undone"
                            + " before excludedUntil, and never when staff have set it."
                            + " What stops an account ends its sessions: from the next request on every node refuses it with"
                            + " AUTH_005, and its sockets are closed.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "suspension", value = Examples.SUSPENSION)))
    @APIResponse(responseCode = "200", description = "Where the account stands now")
    @APIResponse(responseCode = "409", description = "VAL_005: that status cannot follow the present one, or not yet")
    public AccountStanding changeStatus(@PathParam("accountId") AccountId account, @NotNull @Valid StatusChange body) {
        AccountId admin = caller.accountId();
        return request.perform(AccountStanding.class, () -> administration.changeStatus(account, body, admin));
    }
}
