package com.winzo.catalogue.model;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.LeagueId;
import com.winzo.kernel.SportId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A game, race or other happening that can be bet on.
 *
 * <p>It is scheduled, may go live and pause, and ends finished or cancelled; {@link EventStatus#canBecome} says which
 * step may follow which. Every change counts up its version.
 */
@Entity
@Table(name = "event")
public class SportEvent {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID sportId;

    @Column(updatable = false)
    private UUID leagueId;

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "home_team_id", updatable = false)
    private Team homeTeam;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "away_team_id", updatable = false)
    private Team awayTeam;

    private Instant startTime;
    private Instant postponedFrom;
    private EventStatus status;
    private Integer homeScore;
    private Integer awayScore;
    private String period;
    private String clock;
    private String[] periodNames;
    private Integer[] periodHome;
    private Integer[] periodAway;
    private long version;
    private Instant updatedAt;

    protected SportEvent() {}

    private SportEvent(EventId id, League league, String name, Instant startTime, Instant now) {
        this.id = id.value();
        this.sportId = league.sportId().value();
        this.leagueId = league.id().value();
        this.name = name;
        this.startTime = startTime;
        this.status = EventStatus.SCHEDULED;
        this.updatedAt = now;
        this.version = 1;
        replacePeriods(List.of());
    }

    /** A game of two teams. */
    public static SportEvent game(
            EventId id, League league, String name, Team home, Team away, Instant startTime, Instant now) {
        SportEvent game = new SportEvent(id, league, name, startTime, now);
        game.homeTeam = home;
        game.awayTeam = away;
        return game;
    }

    /** A race, a season's outright, anything without two sides. */
    public static SportEvent contest(EventId id, League league, String name, Instant startTime, Instant now) {
        return new SportEvent(id, league, name, startTime, now);
    }

    /**
     * @throws BusinessException {@code VAL_005} when that status cannot follow the present one
     */
    public void moveTo(EventStatus next) {
        if (!status.canBecome(next)) {
            throw new BusinessException(
                    ErrorCode.CONFLICT,
                    "An event that is " + lower(status) + " cannot become " + lower(next) + ".",
                    Map.of("status", lower(status), "requested", lower(next)));
        }
        if (next == EventStatus.POSTPONED && status != next) {
            postponedFrom = startTime;
        }
        status = next;
    }

    /**
     * @throws BusinessException {@code VAL_005} when the event has begun or is over
     */
    public void reschedule(Instant newStartTime) {
        if (Objects.equals(startTime, newStartTime)) {
            return;
        }
        if (status.isInPlay() || status == EventStatus.FINISHED || status == EventStatus.CANCELLED) {
            throw BusinessException.conflict("An event that is " + lower(status) + " cannot get another start time.");
        }
        startTime = newStartTime;
    }

    /** Sets the running or final score, points so far of each side. */
    public void score(int home, int away) {
        requireNotCancelled();
        homeScore = home;
        awayScore = away;
    }

    /** @param newPeriod as the sport calls it, for example {@code "Q3"} */
    public void advanceTo(String newPeriod) {
        period = newPeriod;
    }

    /** @param newClock as the feed writes it, for example {@code "12:34"} */
    public void setClockTo(String newClock) {
        clock = newClock;
    }

    /** Sets the scores by period, replacing what was known before. */
    public final void replacePeriods(List<PeriodScore> periods) {
        periodNames = periods.stream().map(PeriodScore::period).toArray(String[]::new);
        periodHome = periods.stream().map(PeriodScore::home).toArray(Integer[]::new);
        periodAway = periods.stream().map(PeriodScore::away).toArray(Integer[]::new);
    }

    /** Counts the change that has just been made. */
    public void changed(Instant now) {
        version++;
        updatedAt = now;
    }

    public EventId id() {
        return new EventId(id);
    }

    public SportId sportId() {
        return new SportId(sportId);
    }

    public LeagueId leagueId() {
        return new LeagueId(leagueId);
    }

    public String name() {
        return name;
    }

    /** The home side, or null for a contest without sides. */
    public Team homeTeam() {
        return homeTeam;
    }

    public Team awayTeam() {
        return awayTeam;
    }

    public Instant startTime() {
        return startTime;
    }

    /**
     * By how much later than advertised a postponed event is to begin; null unless it is, or was until now, postponed
     * and has another start.
     */
    public Duration delay() {
        return postponedFrom == null || postponedFrom.equals(startTime)
                ? null
                : Duration.between(postponedFrom, startTime);
    }

    /** Notes that the postponed event has its new date for good: from now on that is the advertised one. */
    public void advertiseAnew() {
        postponedFrom = null;
    }

    /** When the event should have begun before it was postponed; null unless it is. */
    public Instant postponedFrom() {
        return postponedFrom;
    }

    public EventStatus status() {
        return status;
    }

    public Integer homeScore() {
        return homeScore;
    }

    public Integer awayScore() {
        return awayScore;
    }

    public String period() {
        return period;
    }

    public String clock() {
        return clock;
    }

    public List<PeriodScore> periods() {
        List<PeriodScore> periods = new ArrayList<>();
        for (int i = 0; i < periodNames.length; i++) {
            periods.add(new PeriodScore(periodNames[i], periodHome[i], periodAway[i]));
        }
        return periods;
    }

    public long version() {
        return version;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    private void requireNotCancelled() {
        if (status == EventStatus.CANCELLED) {
            throw BusinessException.conflict("A cancelled event has no score.");
        }
    }

    private static String lower(EventStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
