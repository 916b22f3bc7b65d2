package com.winzo.season;

import com.winzo.season.PlannedBet.Round;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** Plays one week: opens the games, lets the customers bet while prices move, plays the games and awaits settlement. */
final class Week {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(25);

    private final List<Game> games;
    private final List<PlannedBet> plan;
    private final Stadium stadium;
    private long bettingNanos;

    /** Everything that the weeks share. */
    record Stadium(
            Feed feed, OddsWatch watch, List<Customer> customers, Crowd crowd, Progress progress, Duration patience) {}

    Week(List<Game> games, List<PlannedBet> plan, Stadium stadium) {
        this.games = games;
        this.plan = plan;
        this.stadium = stadium;
    }

    /**
     * Plays the week.
     *
     * @throws ProofFailed when a balance is not what the customer's own books say, after all patience
     */
    Progress.WeekResult play() {
        Feed feed = stadium.feed();
        Crowd crowd = stadium.crowd();
        List<Game> first = Choices.firstMovers(games);
        List<Game> others = games.subList(first.size(), games.size());

        crowd.forEach(games, feed::open);
        List<String> eventIds = games.stream().map(feed::eventId).toList();
        stadium.watch().follow(eventIds);
        crowd.forEach(byCustomer(plan).entrySet(), entry -> payIn(entry.getKey(), entry.getValue()));

        bet(Round.OPENING, List.of());
        crowd.forEach(first, feed::move);
        bet(Round.MOVING, others);
        bet(Round.CLOSING, List.of());
        crowd.forEach(games, feed::kickOff);
        bet(Round.AFTER_KICK_OFF, List.of());
        stadium.watch().unfollow(eventIds);

        long start = System.nanoTime();
        crowd.forEach(games, feed::playToTheEnd);
        crowd.forEach(stadium.customers(), this::awaitSettlement);
        return result(Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    /** How long the customers were busy placing bets. */
    long bettingNanos() {
        return bettingNanos;
    }

    /** All bets of a round, each customer's in order, at the same time as the prices of some games move. */
    private void bet(Round round, List<Game> moving) {
        List<Runnable> tasks = new ArrayList<>();
        moving.forEach(game -> tasks.add(() -> stadium.feed().move(game)));
        List<PlannedBet> bets =
                plan.stream().filter(bet -> bet.round() == round).toList();
        byCustomer(bets).forEach((customer, own) -> tasks.add(() -> place(customer, own)));
        long start = System.nanoTime();
        stadium.crowd().forEach(tasks, Runnable::run);
        bettingNanos += System.nanoTime() - start;
    }

    private void place(int customer, List<PlannedBet> bets) {
        for (PlannedBet bet : bets) {
            stadium.customers().get(customer).place(bet);
            stadium.progress().betDone();
        }
    }

    private void payIn(int customer, List<PlannedBet> bets) {
        long planned = bets.stream()
                .filter(PlannedBet::acceptable)
                .mapToLong(PlannedBet::stakeCents)
                .sum();
        stadium.customers().get(customer).payInFor(planned);
    }

    private void awaitSettlement(Customer customer) {
        customer.books().settleOpenBets();
        long expected = customer.books().balanceCents();
        long deadline = System.nanoTime() + stadium.patience().toNanos();
        long onServer = customer.balanceOnServerCents();
        while (onServer != expected) {
            if (System.nanoTime() > deadline) {
                List<String> bets = Proof.payoutDifferences(customer);
                throw new ProofFailed("After week %d the balance of %s is %s and should be %s; differing bets: %s"
                        .formatted(
                                games.getFirst().week(),
                                customer.session().username(),
                                Money.text(onServer),
                                Money.text(expected),
                                bets));
            }
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
            onServer = customer.balanceOnServerCents();
        }
    }

    private Progress.WeekResult result(long settleMillis) {
        int week = games.getFirst().week();
        List<PlacedBet> bets = stadium.customers().stream()
                .flatMap(customer -> customer.books().bets().stream())
                .filter(bet -> bet.week() == week)
                .toList();
        return new Progress.WeekResult(
                week,
                games.size(),
                bets.size(),
                bets.stream().mapToLong(PlacedBet::stakeCents).sum(),
                bets.stream().mapToLong(PlacedBet::payoutCents).sum(),
                settleMillis);
    }

    private static SortedMap<Integer, List<PlannedBet>> byCustomer(List<PlannedBet> bets) {
        SortedMap<Integer, List<PlannedBet>> grouped = new TreeMap<>();
        bets.forEach(bet -> grouped.computeIfAbsent(bet.customer(), key -> new ArrayList<>())
                .add(bet));
        return grouped;
    }
}
