package com.winzo.catalogue.internal;

import com.winzo.catalogue.api.EventChanged;
import com.winzo.catalogue.api.EventView;
import com.winzo.catalogue.api.EventView.Participant;
import com.winzo.catalogue.api.LeagueView;
import com.winzo.catalogue.api.PeriodResult;
import com.winzo.catalogue.api.PlayerView;
import com.winzo.catalogue.api.SportView;
import com.winzo.catalogue.api.TeamView;
import com.winzo.catalogue.model.League;
import com.winzo.catalogue.model.Player;
import com.winzo.catalogue.model.Sport;
import com.winzo.catalogue.model.SportEvent;
import com.winzo.catalogue.model.Team;

/** Makes views of what is stored. */
public final class CatalogueViews {

    private CatalogueViews() {}

    public static SportView of(Sport sport) {
        return new SportView(sport.id(), sport.slug(), sport.name(), sport.updatedAt());
    }

    public static LeagueView of(League league) {
        return new LeagueView(
                league.id(), league.sportId(), league.slug(), league.name(), league.countryCode(), league.updatedAt());
    }

    public static TeamView of(Team team) {
        return new TeamView(
                team.id(),
                team.sportId(),
                team.leagueId(),
                team.slug(),
                team.name(),
                team.abbreviation(),
                team.updatedAt());
    }

    public static PlayerView of(Player player) {
        return new PlayerView(
                player.id(), player.teamId(), player.slug(), player.name(), player.position(), player.updatedAt());
    }

    /** Reads the teams too, which should have been fetched with the event. */
    public static EventView of(SportEvent event) {
        return new EventView(
                event.id(),
                event.sportId(),
                event.leagueId(),
                event.name(),
                participant(event.homeTeam()),
                participant(event.awayTeam()),
                event.startTime(),
                event.status(),
                event.homeScore(),
                event.awayScore(),
                event.period(),
                event.clock(),
                event.periods().stream()
                        .map(score -> new PeriodResult(score.period(), score.home(), score.away()))
                        .toList(),
                event.version(),
                event.updatedAt());
    }

    /** What the node is told of the event. */
    public static EventChanged newsOf(SportEvent event) {
        return new EventChanged(
                event.id(),
                event.sportId(),
                event.status(),
                event.homeScore(),
                event.awayScore(),
                event.period(),
                event.clock(),
                event.updatedAt(),
                event.version());
    }

    private static Participant participant(Team team) {
        return team == null ? null : new Participant(team.id(), team.name(), team.abbreviation());
    }
}
