package com.winzo.catalogue.repository;

import com.github.f4b6a3.uuid.UuidCreator;
import com.winzo.catalogue.model.League;
import com.winzo.catalogue.model.Sport;
import com.winzo.catalogue.model.SportEvent;
import com.winzo.catalogue.model.Team;
import com.winzo.kernel.EventId;
import com.winzo.kernel.LeagueId;
import com.winzo.kernel.SportId;
import com.winzo.kernel.TeamId;
import com.winzo.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** A sport of its own for each test, so that tests do not see each other's events. */
public final class CatalogueSamples {

    public static final Instant NOW = Instant.parse("2015-09-01T12:00:00Z");

    private final Sport sport;
    private final League league;
    private final Team home;
    private final Team away;

    public CatalogueSamples() {
        String slug = "sport-" + UuidCreator.getTimeOrderedEpoch();
        sport = new Sport(new SportId(UuidCreator.getTimeOrderedEpoch()), slug, "A sport", NOW);
        league = new League(
                new LeagueId(UuidCreator.getTimeOrderedEpoch()), sport.id(), "nfl", "National League", "US", NOW);
        home = team("patriots", "New England Patriots");
        away = team("steelers", "Pittsburgh Steelers");
        TestDatabase.get().run(CatalogueRepository.class, catalogue -> {
            catalogue.add(sport);
            catalogue.add(league);
            catalogue.add(home);
            catalogue.add(away);
        });
    }

    /** A stored game of the two teams. */
    public SportEvent game(Instant start) {
        SportEvent game = SportEvent.game(
                new EventId(UuidCreator.getTimeOrderedEpoch()), league, "A game", home, away, start, NOW);
        EntityManager transaction = TestDatabase.get().begin();
        try (transaction) {
            transaction.persist(game);
            transaction.getTransaction().commit();
        }
        return game;
    }

    public Sport sport() {
        return sport;
    }

    public League league() {
        return league;
    }

    private Team team(String slug, String name) {
        Team team = new Team(new TeamId(UuidCreator.getTimeOrderedEpoch()), sport.id(), slug);
        team.describe(name, name.substring(0, 3), league.id(), NOW);
        return team;
    }
}
