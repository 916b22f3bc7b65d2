package com.winzo.season;

import com.winzo.season.PlannedBet.Manner;
import com.winzo.season.PlannedBet.Pick;
import com.winzo.season.PlannedBet.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that the customers decide, drawn from one seeded generator in a fixed order: the same seed gives the same
 * bets on every machine ({@link Random} is specified to the bit).
 */
final class Choices {

    private static final int PARLAY_PERCENT = 30;
    private static final int LEGS_MIN = 2;
    private static final int LEGS_MAX = 6;
    private static final int OPENING_PERCENT = 40;
    private static final int MOVING_PERCENT = 20;
    private static final int STALE_PERCENT = 5;
    private static final int REPEATED_PERCENT = 3;
    private static final int BEYOND_BALANCE_PER_WEEK = 2;

    private final Random random;
    private final int customerCount;
    private int number;

    private Choices(long seed, int customerCount) {
        random = new Random(seed);
        this.customerCount = customerCount;
    }

    /**
     * The bets of each week, in the order of the draw. The acceptable ones are {@code betCount} together, spread over the
     * weeks by their number of games; the ones that must be refused come on top.
     */
    static SortedMap<Integer, List<PlannedBet>> plan(SeasonData season, long seed, int betCount, int customerCount) {
        Choices choices = new Choices(seed, customerCount);
        SortedMap<Integer, List<PlannedBet>> plan = new TreeMap<>();
        int gamesBefore = 0;
        int betsBefore = 0;
        for (Map.Entry<Integer, List<Game>> week : season.byWeek().entrySet()) {
            gamesBefore += week.getValue().size();
            int betsUntilNow = Math.toIntExact(
                    (long) betCount * gamesBefore / season.games().size());
            plan.put(week.getKey(), choices.week(week.getValue(), betsUntilNow - betsBefore));
            betsBefore = betsUntilNow;
        }
        return plan;
    }

    /** The games of a week whose prices move first: the first half of the list, rounded up. */
    static List<Game> firstMovers(List<Game> week) {
        return week.subList(0, Math.ceilDiv(week.size(), 2));
    }

    private List<PlannedBet> week(List<Game> games, int betCount) {
        List<PlannedBet> bets = new ArrayList<>();
        List<Pick> fallen = fallenMoneylines(games);
        for (int i = 0; i < betCount; i++) {
            bets.add(bet(games, fallen));
        }
        for (int i = 0; i < BEYOND_BALANCE_PER_WEEK; i++) {
            bets.add(single(games, Round.CLOSING, Manner.BEYOND_BALANCE));
        }
        bets.add(single(games, Round.AFTER_KICK_OFF, Manner.TOO_LATE));
        return List.copyOf(bets);
    }

    private PlannedBet bet(List<Game> games, List<Pick> fallen) {
        int customer = random.nextInt(customerCount);
        Round round = round();
        List<Game> pool = round == Round.MOVING ? firstMovers(games) : games;
        int legs = happens(PARLAY_PERCENT) ? LEGS_MIN + random.nextInt(LEGS_MAX - LEGS_MIN + 1) : 1;
        List<Pick> picks = picks(pool, Math.min(legs, pool.size()));
        Manner manner = Manner.PLAIN;
        if (round == Round.CLOSING && !fallen.isEmpty() && happens(STALE_PERCENT)) {
            manner = Manner.STALE_PRICE;
            bringToFront(picks, fallen.get(random.nextInt(fallen.size())));
        } else if (happens(REPEATED_PERCENT)) {
            manner = Manner.REPEATED;
        }
        return new PlannedBet(number++, customer, round, manner, List.copyOf(picks), stake(picks.size() > 1));
    }

    /** Puts the pick first, in place of the one on the same game or, if there is none, of the last one. */
    private static void bringToFront(List<Pick> picks, Pick first) {
        if (!picks.removeIf(pick -> pick.game().equals(first.game()))) {
            picks.removeLast();
        }
        picks.addFirst(first);
    }

    private PlannedBet single(List<Game> games, Round round, Manner manner) {
        int customer = random.nextInt(customerCount);
        return new PlannedBet(number++, customer, round, manner, List.copyOf(picks(games, 1)), stake(false));
    }

    private Round round() {
        int percent = random.nextInt(100);
        if (percent < OPENING_PERCENT) {
            return Round.OPENING;
        }
        return percent < OPENING_PERCENT + MOVING_PERCENT ? Round.MOVING : Round.CLOSING;
    }

    private List<Pick> picks(List<Game> pool, int count) {
        List<Game> left = new ArrayList<>(pool);
        List<Pick> picks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Game game = left.remove(random.nextInt(left.size()));
            MarketKind kind = MarketKind.values()[random.nextInt(MarketKind.values().length)];
            picks.add(new Pick(game, kind, kind.sides().get(random.nextInt(2))));
        }
        return picks;
    }

    /** Whole dollars mostly, odd cents now and then; parlays are played for less. */
    private long stake(boolean parlay) {
        long dollarsMax = parlay ? 10 : 40;
        long dollars = 2 + random.nextLong(dollarsMax - 1);
        long cents = happens(30) ? random.nextLong(100) : 0;
        return dollars * 100 + cents;
    }

    private boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    /** The moneyline selections of these games whose closing price is below the opening one. */
    private static List<Pick> fallenMoneylines(List<Game> games) {
        List<Pick> fallen = new ArrayList<>();
        for (Game game : games) {
            List<Quote> trail = PriceTrail.of(game, MarketKind.MONEYLINE);
            for (Side side : MarketKind.MONEYLINE.sides()) {
                if (trail.getLast().odds(side).compareTo(trail.getFirst().odds(side)) < 0) {
                    fallen.add(new Pick(game, MarketKind.MONEYLINE, side));
                }
            }
        }
        return fallen;
    }
}
