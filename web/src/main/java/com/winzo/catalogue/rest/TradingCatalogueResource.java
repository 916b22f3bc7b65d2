package com.winzo.catalogue.rest;

import com.winzo.catalogue.api.Catalogue;
import com.winzo.catalogue.api.CatalogueTrading;
import com.winzo.catalogue.api.LeagueChange;
import com.winzo.catalogue.api.LeagueView;
import com.winzo.catalogue.api.NewLeague;
import com.winzo.catalogue.api.NewPlayer;
import com.winzo.catalogue.api.NewSport;
import com.winzo.catalogue.api.NewTeam;
import com.winzo.catalogue.api.PlayerChange;
import com.winzo.catalogue.api.PlayerView;
import com.winzo.catalogue.api.SportChange;
import com.winzo.catalogue.api.SportView;
import com.winzo.catalogue.api.TeamChange;
import com.winzo.catalogue.api.TeamView;
import com.winzo.kernel.LeagueId;
import com.winzo.kernel.PlayerId;
import com.winzo.kernel.SportId;
import com.winzo.kernel.TeamId;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Adding and describing sports, leagues, teams and players; a slug that is taken is {@code VAL_005} with its holder's id. */
@ApplicationScoped
@Path("/trading")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Trading")
@Requires(Permission.CATALOGUE_WRITE)
public class TradingCatalogueResource {

    private static final String TAKEN = "VAL_005: the slug is taken; details.id says by whom";

    @Inject
    private Catalogue catalogue;

    @Inject
    private CatalogueTrading trading;

    @Inject
    private IdempotentRequest request;

    @POST
    @Path("/sports")
    @Operation(summary = "Add a sport")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "sport", value = Examples.SPORT)))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = SportView.class)))
    @APIResponse(responseCode = "409", description = TAKEN)
    public Response addSport(@NotNull @Valid NewSport body) {
        return request.create(SportView.class, () -> trading.addSport(body), added -> "sports/" + added.slug());
    }

    @PUT
    @Path("/sports/{sportId}")
    @Operation(summary = "Rename a sport")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "sport", value = Examples.SPORT_CHANGE)))
    public SportView changeSport(@PathParam("sportId") SportId sport, @NotNull @Valid SportChange body) {
        return request.perform(SportView.class, () -> trading.changeSport(sport, body));
    }

    @POST
    @Path("/leagues")
    @Operation(summary = "Add a league to a sport")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "league", value = Examples.LEAGUE)))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = LeagueView.class)))
    @APIResponse(responseCode = "409", description = TAKEN)
    public Response addLeague(@NotNull @Valid NewLeague body) {
        return request.create(
                LeagueView.class, () -> trading.addLeague(body), added -> "sports/" + added.sportId() + "/leagues");
    }

    @PUT
    @Path("/leagues/{leagueId}")
    @Operation(summary = "Describe a league anew")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "league", value = Examples.LEAGUE_CHANGE)))
    public LeagueView changeLeague(@PathParam("leagueId") LeagueId league, @NotNull @Valid LeagueChange body) {
        return request.perform(LeagueView.class, () -> trading.changeLeague(league, body));
    }

    @POST
    @Path("/teams")
    @Operation(summary = "Add a team to a sport")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "team", value = Examples.TEAM)))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    @APIResponse(responseCode = "409", description = TAKEN)
    public Response addTeam(@NotNull @Valid NewTeam body) {
        return request.create(
                TeamView.class, () -> trading.addTeam(body), added -> "sports/" + added.sportId() + "/teams");
    }

    @PUT
    @Path("/teams/{teamId}")
    @Operation(summary = "Describe a team anew")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "team", value = Examples.TEAM_CHANGE)))
    public TeamView changeTeam(@PathParam("teamId") TeamId team, @NotNull @Valid TeamChange body) {
        return request.perform(TeamView.class, () -> trading.changeTeam(team, body));
    }

    @POST
    @Path("/players")
    @Operation(summary = "Add a player to a team")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "player", value = Examples.PLAYER)))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = PlayerView.class)))
    @APIResponse(responseCode = "409", description = TAKEN)
    public Response addPlayer(@NotNull @Valid NewPlayer body) {
        return request.create(
                PlayerView.class, () -> trading.addPlayer(body), added -> "trading/players/" + added.id());
    }

    @GET
    @Path("/players/{playerId}")
    @Operation(summary = "A player")
    public PlayerView player(@PathParam("playerId") PlayerId player) {
        return catalogue.player(player);
    }

    @PUT
    @Path("/players/{playerId}")
    @Operation(summary = "Describe a player anew")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "player", value = Examples.PLAYER_CHANGE)))
    public PlayerView changePlayer(@PathParam("playerId") PlayerId player, @NotNull @Valid PlayerChange body) {
        return request.perform(PlayerView.class, () -> trading.changePlayer(player, body));
    }
}
