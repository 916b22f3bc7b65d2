package com.winzo.catalogue.api;

import com.winzo.catalogue.domain.StartTime;
import com.winzo.catalogue.internal.CatalogueFinder;
import com.winzo.catalogue.internal.CatalogueViews;
import com.winzo.catalogue.model.SportEvent;
import com.winzo.catalogue.repository.CatalogueRepository;
import com.winzo.catalogue.repository.EventRepository;
import com.winzo.catalogue.repository.EventRepository.Filter;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.EventId;
import com.winzo.kernel.LeagueId;
import com.winzo.kernel.PlayerId;
import com.winzo.kernel.SportId;
import com.winzo.kernel.TeamId;
import com.winzo.platform.api.OpenToAll;
import com.winzo.platform.api.Page;
import com.winzo.platform.api.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the catalogue. Sports and leagues are named by id or slug; what is not there is {@code VAL_004}. */
@Stateless
@OpenToAll
public class Catalogue {

    @Inject
    private CatalogueRepository catalogue;

    @Inject
    private EventRepository events;

    @Inject
    private CatalogueFinder finder;

    /** All sports by name. */
    public List<SportView> sports() {
        return catalogue.sports().stream().map(CatalogueViews::of).toList();
    }

    public SportView sport(String sport) {
        return CatalogueViews.of(finder.sport(sport));
    }

    /** The leagues of a sport by name. */
    public List<LeagueView> leagues(String sport) {
        return catalogue.leagues(finder.sport(sport).id()).stream()
                .map(CatalogueViews::of)
                .toList();
    }

    /** The teams of a sport by name. */
    public List<TeamView> teams(String sport) {
        return catalogue.teams(finder.sport(sport).id()).stream()
                .map(CatalogueViews::of)
                .toList();
    }

    /** The players of a team of a sport by name. */
    public List<PlayerView> players(String sport, TeamId team) {
        if (!finder.team(team).sportId().equals(finder.sport(sport).id())) {
            throw BusinessException.notFound("team", team);
        }
        return catalogue.players(team).stream().map(CatalogueViews::of).toList();
    }

    public PlayerView player(PlayerId id) {
        return catalogue.player(id).map(CatalogueViews::of).orElseThrow(() -> BusinessException.notFound("player", id));
    }

    /** A page of a sport's events by start time; three statements, four with a league. */
    public Page<EventView> events(EventQuery query, PageRequest page) {
        SportId sport = finder.sport(query.sport()).id();
        LeagueId league = query.league() == null
                ? null
                : finder.league(sport, query.league()).id();
        Filter filter = new Filter(
                sport,
                league,
                query.statuses(),
                StartTime.checked(query.from(), "from"),
                StartTime.checked(query.to(), "to"));
        List<SportEvent> found = events.page(filter, query.latestFirst(), page.offset(), page.limit());
        return new Page<>(found.stream().map(CatalogueViews::of).toList(), page, events.count(filter));
    }

    public EventView event(EventId id) {
        return events.read(id).map(CatalogueViews::of).orElseThrow(() -> BusinessException.notFound("event", id));
    }

    /** An event, if it is one of that sport. */
    public EventView event(String sport, EventId id) {
        SportId wanted = finder.sport(sport).id();
        EventView event = event(id);
        if (!event.sportId().equals(wanted)) {
            throw BusinessException.notFound("event", id);
        }
        return event;
    }

    /** Events that should have begun before an instant and are still postponed. */
    public List<EventId> postponedSince(Instant instant, int limit) {
        return events.postponedSince(instant, limit);
    }

    /** When a postponed event should have begun; nothing for any other. */
    public Optional<Instant> postponedFrom(EventId id) {
        return events.read(id).map(SportEvent::postponedFrom);
    }

    /** Several events in one statement, unknown ones left out. */
    public List<EventView> events(Collection<EventId> ids) {
        return ids.isEmpty()
                ? List.of()
                : events.read(ids).stream().map(CatalogueViews::of).toList();
    }
}
