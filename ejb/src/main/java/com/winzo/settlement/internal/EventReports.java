package com.winzo.settlement.internal;

import com.winzo.catalogue.api.EventView;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.Decimals;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.Odds;
import com.winzo.odds.api.MarketView;
import com.winzo.odds.api.MarketView.SelectionView;
import com.winzo.odds.api.Markets;
import com.winzo.settlement.api.FinalScore;
import com.winzo.settlement.domain.Score;
import com.winzo.settlement.domain.market.Completion;
import com.winzo.settlement.domain.market.Facts;
import com.winzo.settlement.repository.EventStatistics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what is known of an event's result: its score, its statistics, and the report that is being made. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EventReports {

    private static final int DECIMALS_MAX = 4;
    private static final int DIGITS_MAX = 16;

    @Inject
    private EventStatistics statistics;

    @Inject
    private Markets markets;

    @Inject
    private Clock clock;

    /** Keeps the statistics of a report. */
    public void keep(EventId event, FinalScore report) {
        Map<String, Optional<BigDecimal>> numbers = numbers(report);
        if (!numbers.isEmpty()) {
            statistics.put(event, numbers, clock.instant());
        }
    }

    /**
     * What is known of an event.
     *
     * @param report that adds to it without being kept, or null
     * @param delay by how much later than advertised it is to begin, or null
     */
    public Known known(EventView event, FinalScore report, Duration delay) {
        Map<String, Optional<BigDecimal>> numbers = statistics.of(event.id());
        if (report != null) {
            numbers.putAll(numbers(report));
        }
        Map<String, Integer> places = new HashMap<>();
        if (report != null) {
            report.ranking().forEach(rank -> places.put(key(rank.name()), rank.place()));
        }
        return new Known(event, completion(event, delay), numbers, places, withdrawn(event.id()));
    }

    /** What would be known of an event if it ended like this. */
    public Known supposed(EventView event, FinalScore report) {
        Integer home = report.home() == null ? event.homeScore() : report.home();
        Integer away = report.away() == null ? event.awayScore() : report.away();
        EventView ended = new EventView(
                event.id(),
                event.sportId(),
                event.leagueId(),
                event.name(),
                event.homeTeam(),
                event.awayTeam(),
                event.startTime(),
                Boolean.TRUE.equals(report.abandoned()) ? EventStatus.CANCELLED : EventStatus.FINISHED,
                home,
                away,
                report.period() == null ? event.period() : report.period(),
                event.clock(),
                report.periods() == null ? event.periods() : report.periods(),
                event.version(),
                event.lastUpdated());
        return known(ended, report, null);
    }

    /** A cancelled event that has got anywhere broke off there. */
    private static Completion completion(EventView event, Duration delay) {
        return switch (event.status()) {
            case CANCELLED ->
                event.homeScore() == null && event.period() == null
                        ? new Completion.Cancelled()
                        : new Completion.Abandoned(event.period());
            case POSTPONED -> new Completion.Postponed(delay);
            case SCHEDULED -> delay == null ? Completion.PLAYED : new Completion.Postponed(delay);
            default -> Completion.PLAYED;
        };
    }

    private Set<String> withdrawn(EventId event) {
        return markets.ofEvent(event).stream()
                .flatMap(market -> market.selections().stream())
                .filter(selection -> selection.withdrawnAt() != null)
                .map(selection -> key(selection.name()))
                .collect(Collectors.toSet());
    }

    private static Map<String, Optional<BigDecimal>> numbers(FinalScore report) {
        Map<String, Optional<BigDecimal>> numbers = new LinkedHashMap<>();
        report.absent().forEach(name -> numbers.put(name, Optional.empty()));
        report.statistics().forEach((name, number) -> {
            if (number.stripTrailingZeros().scale() > DECIMALS_MAX || Decimals.digitsBeforePoint(number) > DIGITS_MAX) {
                throw BusinessException.outOfRange(
                        "statistics", "A statistic has 16 digits and four decimals at most.");
            }
            numbers.put(name, Optional.of(number));
        });
        return numbers;
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * What is known of an event, to be put in the terms of each of its markets.
     *
     * @param numbers of the statistics; nothing for who took no part
     * @param places by the names of the contenders
     * @param withdrawn from any market of the event; forecasts name them too
     */
    record Known(
            EventView event,
            Completion completion,
            Map<String, Optional<BigDecimal>> numbers,
            Map<String, Integer> places,
            Set<String> withdrawn) {

        boolean isPlayed() {
            return completion.equals(Completion.PLAYED) && event.status() == EventStatus.FINISHED;
        }

        Facts of(MarketView market) {
            Map<String, BigDecimal> known = new HashMap<>();
            Set<String> absent = new HashSet<>();
            numbers.forEach((name, number) -> number.ifPresentOrElse(value -> known.put(name, value), () -> {
                absent.add(name);
                absent.add(key(name));
            }));
            Map<String, Odds> prices = new HashMap<>();
            Racecard racecard = new Racecard(market);
            for (SelectionView selection : market.selections()) {
                if (selection.withdrawnAt() != null) {
                    absent.add(key(selection.name()));
                } else if (racecard.startingOdds(selection) != null) {
                    prices.put(key(selection.name()), racecard.startingOdds(selection));
                }
            }
            switch (market.type()) {
                case FORECAST, REVERSE_FORECAST, TRICAST -> absent.addAll(withdrawn);
                default -> {}
            }
            return new Facts(score(), places, known, absent, prices, completion);
        }

        private Score score() {
            if (event.homeScore() == null) {
                return null;
            }
            List<Score.Period> periods = event.periods().stream()
                    .map(period -> new Score.Period(period.period(), period.home(), period.away()))
                    .toList();
            return new Score(event.homeScore(), event.awayScore(), periods);
        }
    }
}
