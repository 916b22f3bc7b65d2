package com.winzo.catalogue.internal;

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
import com.winzo.catalogue.domain.Slug;
import com.winzo.catalogue.model.League;
import com.winzo.catalogue.model.Player;
import com.winzo.catalogue.model.Sport;
import com.winzo.catalogue.model.Team;
import com.winzo.catalogue.repository.CatalogueRepository;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.Id;
import com.winzo.kernel.LeagueId;
import com.winzo.kernel.PlayerId;
import com.winzo.kernel.SportId;
import com.winzo.kernel.TeamId;
import com.winzo.platform.api.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Adds and describes sports, leagues, teams and players in the running transaction. */
@ApplicationScoped
public class CatalogueEditor {

    private static final int ABBREVIATION_LENGTH = 3;

    @Inject
    private CatalogueRepository catalogue;

    @Inject
    private CatalogueFinder finder;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    public SportView add(NewSport wanted) {
        String slug = Slug.of(wanted.slug(), wanted.name()).text();
        refuseTaken("sport", slug, catalogue.sport(slug).map(Sport::id));
        Sport sport = new Sport(new SportId(ids.next()), slug, wanted.name(), clock.instant());
        catalogue.add(sport);
        return CatalogueViews.of(sport);
    }

    public SportView describe(SportId id, SportChange change) {
        Sport sport = finder.sport(id);
        sport.rename(change.name(), clock.instant());
        return CatalogueViews.of(sport);
    }

    public LeagueView add(NewLeague wanted) {
        SportId sport = finder.sport(wanted.sportId()).id();
        String slug = Slug.of(wanted.slug(), wanted.name()).text();
        refuseTaken("league", slug, catalogue.league(sport, slug).map(League::id));
        League league =
                new League(new LeagueId(ids.next()), sport, slug, wanted.name(), wanted.countryCode(), clock.instant());
        catalogue.add(league);
        return CatalogueViews.of(league);
    }

    public LeagueView describe(LeagueId id, LeagueChange change) {
        League league = finder.league(id);
        league.describe(change.name(), change.countryCode(), clock.instant());
        return CatalogueViews.of(league);
    }

    public TeamView add(NewTeam wanted) {
        SportId sport = finder.sport(wanted.sportId()).id();
        String slug = Slug.of(wanted.slug(), wanted.name()).text();
        refuseTaken("team", slug, catalogue.team(sport, slug).map(Team::id));
        Team team = new Team(new TeamId(ids.next()), sport, slug);
        String abbreviation = wanted.abbreviation() != null ? wanted.abbreviation() : abbreviated(wanted.name());
        team.describe(wanted.name(), abbreviation, league(sport, wanted.leagueId()), clock.instant());
        catalogue.add(team);
        return CatalogueViews.of(team);
    }

    public TeamView describe(TeamId id, TeamChange change) {
        Team team = finder.team(id);
        String abbreviation = change.abbreviation() != null ? change.abbreviation() : team.abbreviation();
        team.describe(change.name(), abbreviation, league(team.sportId(), change.leagueId()), clock.instant());
        return CatalogueViews.of(team);
    }

    public PlayerView add(NewPlayer wanted) {
        TeamId team = finder.team(wanted.teamId()).id();
        String slug = Slug.of(wanted.slug(), wanted.name()).text();
        refuseTaken("player", slug, catalogue.player(team, slug).map(Player::id));
        Player player =
                new Player(new PlayerId(ids.next()), team, slug, wanted.name(), wanted.position(), clock.instant());
        catalogue.add(player);
        return CatalogueViews.of(player);
    }

    public PlayerView describe(PlayerId id, PlayerChange change) {
        Player player = catalogue.player(id).orElseThrow(() -> BusinessException.notFound("player", id));
        player.describe(change.name(), change.position(), clock.instant());
        return CatalogueViews.of(player);
    }

    private LeagueId league(SportId sport, String reference) {
        return reference == null ? null : finder.league(sport, reference).id();
    }

    private static String abbreviated(String name) {
        return name.substring(0, Math.min(ABBREVIATION_LENGTH, name.length())).toUpperCase(Locale.ROOT);
    }

    private static void refuseTaken(String what, String slug, Optional<? extends Id> holder) {
        holder.ifPresent(id -> {
            throw new BusinessException(
                    ErrorCode.CONFLICT,
                    "There is a " + what + " of that slug already.",
                    Map.of("slug", slug, "id", id.toString()));
        });
    }
}
