package com.winzo.catalogue.internal;

import com.winzo.catalogue.api.EventChange;
import com.winzo.catalogue.api.EventMoved;
import com.winzo.catalogue.api.EventView;
import com.winzo.catalogue.api.NewEvent;
import com.winzo.catalogue.domain.StartTime;
import com.winzo.catalogue.model.League;
import com.winzo.catalogue.model.PeriodScore;
import com.winzo.catalogue.model.SportEvent;
import com.winzo.catalogue.model.Team;
import com.winzo.catalogue.repository.EventRepository;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.SportId;
import com.winzo.kernel.TeamId;
import com.winzo.platform.api.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Adds and changes events in the running transaction: lock, change, history, and the news for after the commit. */
@ApplicationScoped
public class EventEditor {

    @Inject
    private EventRepository events;

    @Inject
    private CatalogueFinder finder;

    @Inject
    private Event<EventMoved> moved;

    @Inject
    private Event<EventNews> news;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** See {@link com.winzo.catalogue.api.CatalogueTrading#addEvent}. */
    public EventView add(NewEvent wanted, AccountId trader) {
        StartTime.checked(wanted.startTime(), "startTime");
        SportId sport = finder.sport(wanted.sportId()).id();
        League league = finder.league(sport, wanted.leagueId());
        SportEvent event = wanted.homeTeamId() == null && wanted.awayTeamId() == null
                ? contest(wanted, league)
                : game(wanted, league);
        events.add(event);
        return conclude(event, trader, null);
    }

    /** See {@link com.winzo.catalogue.api.CatalogueTrading#changeEvent}. */
    public EventView change(EventId id, EventChange change, AccountId trader) {
        SportEvent event = events.lockAndFind(id).orElseThrow(() -> BusinessException.notFound("event", id));
        EventStatus statusBefore = event.status();
        Instant startBefore = event.startTime();
        apply(change, event);
        Duration delay = event.delay();
        if (event.status() != EventStatus.POSTPONED) {
            event.advertiseAnew();
        }
        event.changed(clock.instant());
        EventView view = conclude(event, trader, change.reason());
        if (statusBefore != event.status() || !startBefore.equals(event.startTime())) {
            moved.fire(new EventMoved(id, event.status(), delay, trader, change.reason()));
        }
        return view;
    }

    private void apply(EventChange change, SportEvent event) {
        // A postponement remembers the start before; a cancelled event keeps the score it broke off at.
        if (change.status() == EventStatus.POSTPONED) {
            event.moveTo(EventStatus.POSTPONED);
        }
        if (change.startTime() != null) {
            event.reschedule(StartTime.checked(change.startTime(), "startTime"));
        }
        if (change.homeScore() != null || change.awayScore() != null) {
            event.score(firstOf(change.homeScore(), event.homeScore()), firstOf(change.awayScore(), event.awayScore()));
        }
        if (change.status() != null) {
            event.moveTo(change.status());
        }
        if (change.period() != null) {
            event.advanceTo(change.period());
        }
        if (change.clock() != null) {
            event.setClockTo(change.clock());
        }
        if (change.periods() != null) {
            event.replacePeriods(change.periods().stream()
                    .map(result -> new PeriodScore(result.period(), result.home(), result.away()))
                    .toList());
        }
    }

    private SportEvent contest(NewEvent wanted, League league) {
        if (wanted.name() == null) {
            throw BusinessException.required("name");
        }
        return SportEvent.contest(new EventId(ids.next()), league, wanted.name(), wanted.startTime(), clock.instant());
    }

    private SportEvent game(NewEvent wanted, League league) {
        if (wanted.homeTeamId() == null || wanted.awayTeamId() == null) {
            throw BusinessException.required(wanted.homeTeamId() == null ? "homeTeamId" : "awayTeamId");
        }
        if (wanted.homeTeamId().equals(wanted.awayTeamId())) {
            throw BusinessException.outOfRange("awayTeamId", "A team does not play against itself.");
        }
        Team home = team(wanted.homeTeamId(), league, "homeTeamId");
        Team away = team(wanted.awayTeamId(), league, "awayTeamId");
        String name = wanted.name() != null ? wanted.name() : cut(home.name() + " vs " + away.name());
        return SportEvent.game(new EventId(ids.next()), league, name, home, away, wanted.startTime(), clock.instant());
    }

    private Team team(TeamId id, League league, String field) {
        Team team = finder.team(id);
        if (!team.sportId().equals(league.sportId())) {
            throw BusinessException.outOfRange(field, "The team plays another sport.");
        }
        return team;
    }

    private EventView conclude(SportEvent event, AccountId trader, String reason) {
        events.appendToHistory(ids.next(), event.id(), trader, reason);
        news.fire(new EventNews(CatalogueViews.newsOf(event)));
        return CatalogueViews.of(event);
    }

    private static int firstOf(Integer wanted, Integer present) {
        if (wanted != null) {
            return wanted;
        }
        return present == null ? 0 : present;
    }

    private static String cut(String name) {
        return name.length() <= 200 ? name : name.substring(0, 200);
    }
}
