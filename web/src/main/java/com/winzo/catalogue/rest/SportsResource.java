package com.winzo.catalogue.rest;

import com.winzo.catalogue.api.Catalogue;
import com.winzo.catalogue.api.EventQuery;
import com.winzo.catalogue.api.EventView;
import com.winzo.catalogue.api.LeagueView;
import com.winzo.catalogue.api.PlayerView;
import com.winzo.catalogue.api.SportView;
import com.winzo.catalogue.api.TeamView;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.TeamId;
import com.winzo.platform.Cacheable;
import com.winzo.platform.Paging;
import com.winzo.platform.api.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public catalogue. {@code sportId} and {@code league} accept the id or the slug. */
@ApplicationScoped
@Path("/sports")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SecurityRequirementsSet
@Cacheable
@Tag(name = "Catalogue")
public class SportsResource {

    private static final Set<String> SORTABLE = Set.of("startTime");
    private static final Set<EventStatus> IN_PLAY = Set.of(EventStatus.LIVE, EventStatus.HALFTIME);

    @Inject
    private Catalogue catalogue;

    @GET
    @Operation(summary = "All sports by name")
    public List<SportView> sports() {
        return catalogue.sports();
    }

    @GET
    @Path("/{sportId}")
    @Operation(summary = "A sport")
    @APIResponseSchema(SportView.class)
    @APIResponse(responseCode = "404", description = "VAL_004: no such sport")
    public SportView sport(
            @Parameter(in = ParameterIn.PATH, example = "american-football") @PathParam("sportId") String sport) {
        return catalogue.sport(sport);
    }

    @GET
    @Path("/{sportId}/leagues")
    @Operation(summary = "The leagues of a sport by name")
    public List<LeagueView> leagues(@PathParam("sportId") String sport) {
        return catalogue.leagues(sport);
    }

    @GET
    @Path("/{sportId}/teams")
    @Operation(summary = "The teams of a sport by name")
    public List<TeamView> teams(@PathParam("sportId") String sport) {
        return catalogue.teams(sport);
    }

    @GET
    @Path("/{sportId}/teams/{teamId}/players")
    @Operation(summary = "The players of a team by name")
    public List<PlayerView> players(@PathParam("sportId") String sport, @PathParam("teamId") TeamId team) {
        return catalogue.players(sport, team);
    }

    @GET
    @Path("/{sportId}/events")
    @Operation(summary = "Events of a sport by start time", description = "sort=-startTime begins with the latest.")
    public Page<EventView> events(
            @PathParam("sportId") String sport,
            @Parameter(description = "Only with this status; may be repeated.") @QueryParam("status")
                    Set<EventStatus> statuses,
            @Parameter(
                            description = "Only those that start at or after this instant.",
                            example = "2015-09-10T00:00:00Z")
                    @QueryParam("from")
                    Instant from,
            @Parameter(description = "Only those that start before this instant.", example = "2015-09-15T00:00:00Z")
                    @QueryParam("to")
                    Instant to,
            @Parameter(description = "Only of this league, by id or slug.", example = "nfl") @QueryParam("league")
                    String league,
            @BeanParam Paging paging) {
        boolean latestFirst = paging.sortBy(SORTABLE, "startTime").descending();
        return catalogue.events(new EventQuery(sport, league, statuses, from, to, latestFirst), paging.request());
    }

    @GET
    @Path("/{sportId}/events/live")
    @Operation(summary = "The events of a sport that are being played")
    public Page<EventView> live(@PathParam("sportId") String sport, @BeanParam Paging paging) {
        boolean latestFirst = paging.sortBy(SORTABLE, "startTime").descending();
        return catalogue.events(new EventQuery(sport, null, IN_PLAY, null, null, latestFirst), paging.request());
    }

    @GET
    @Path("/{sportId}/events/{eventId}")
    @Operation(summary = "An event")
    @APIResponseSchema(EventView.class)
    @APIResponse(responseCode = "404", description = "VAL_004: no such sport, or no such event of it")
    public EventView event(@PathParam("sportId") String sport, @PathParam("eventId") EventId event) {
        return catalogue.event(sport, event);
    }
}
