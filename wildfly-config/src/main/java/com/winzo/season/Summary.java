package com.winzo.season;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.HdrHistogram.Histogram;

/**
 * All that the report tells.
 *
 * @param pushes bets whose stake came back because every leg pushed
 * @param bettingTime the time in which customers were placing bets, without games and settlement
 * @param refusals how often each code refused a bet
 * @param frames what all sockets together received
 */
record Summary(
        int games,
        int weeks,
        int customers,
        long seed,
        Duration duration,
        long singles,
        long parlays,
        long depositedCents,
        long stakedCents,
        long returnedCents,
        long pushes,
        Duration bettingTime,
        SortedMap<String, Long> refusals,
        long replays,
        Histogram placementMicros,
        Histogram oddsUpdateMicros,
        int sockets,
        long frames,
        List<Check> checks) {

    /** Adds up the customers' own books. */
    static Summary of(
            SeasonData season,
            SeasonOptions options,
            List<Customer> customers,
            List<Ticker> tickers,
            Tally tally,
            Duration duration,
            Duration bettingTime,
            List<Check> checks) {
        List<Bookkeeping> books = customers.stream().map(Customer::books).toList();
        List<PlacedBet> bets =
                books.stream().flatMap(each -> each.bets().stream()).toList();
        return new Summary(
                season.games().size(),
                season.byWeek().size(),
                customers.size(),
                options.seed(),
                duration,
                bets.stream().filter(bet -> !bet.parlay()).count(),
                bets.stream().filter(PlacedBet::parlay).count(),
                books.stream().mapToLong(Bookkeeping::depositedCents).sum(),
                bets.stream().mapToLong(PlacedBet::stakeCents).sum(),
                bets.stream().mapToLong(PlacedBet::payoutCents).sum(),
                bets.stream().filter(PlacedBet::push).count(),
                bettingTime,
                tally.refusals(),
                tally.replays(),
                tally.placementMicros(),
                tally.oddsUpdateMicros(),
                tickers.size(),
                tickers.stream().mapToLong(Ticker::countAll).sum(),
                checks);
    }

    boolean proven() {
        return checks.stream().allMatch(Check::holds);
    }

    long bets() {
        return singles + parlays;
    }
}
