package com.winzo.catalogue.rest;

import com.winzo.catalogue.api.CatalogueTrading;
import com.winzo.catalogue.api.EventChange;
import com.winzo.catalogue.api.EventView;
import com.winzo.catalogue.api.NewEvent;
import com.winzo.kernel.EventId;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Adding events and reporting how they go. */
@ApplicationScoped
@Path("/trading")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Trading")
@Requires(Permission.CATALOGUE_WRITE)
public class TradingEventsResource {

    @Inject
    private CatalogueTrading trading;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest request;

    @POST
    @Path("/events")
    @Operation(
            summary = "Add an event, scheduled",
            description = "Two teams make a game; a name alone makes a race or an outright.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "game", value = Examples.GAME),
                                @ExampleObject(name = "outright", value = Examples.OUTRIGHT)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = EventView.class)))
    @APIResponse(responseCode = "404", description = "VAL_004: no such sport, league or team")
    public Response add(@NotNull @Valid NewEvent body) {
        return request.create(
                EventView.class,
                () -> trading.addEvent(body, caller.accountId()),
                added -> "sports/" + added.sportId() + "/events/" + added.id());
    }

    @PUT
    @Path("/events/{eventId}")
    @Operation(
            summary = "Report status, score, clock or a new start",
            description = "What is left out stays. Suspending an event stops betting on all its"
                    + " markets at once. Cancelling an event that had not begun voids its undecided markets; cancelling"
                    + " one that has a score or a period means that play broke off there: what it had decided stands,"
                    + " the rest is void. Bets on a postponed game wait two days from the advertised start, those on"
                    + " outrights a year; a new startTime beyond that, or none by then, voids them.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "progress", value = Examples.PROGRESS),
                                @ExampleObject(name = "postponement", value = Examples.POSTPONEMENT)
                            }))
    @APIResponse(responseCode = "200", description = "The event as it is now")
    @APIResponse(responseCode = "409", description = "VAL_005: that status cannot follow the present one")
    public EventView change(@PathParam("eventId") EventId event, @NotNull @Valid EventChange body) {
        return request.perform(EventView.class, () -> trading.changeEvent(event, body, caller.accountId()));
    }
}
