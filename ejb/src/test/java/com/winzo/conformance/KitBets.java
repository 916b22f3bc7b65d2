package com.winzo.conformance;

import com.winzo.conformance.BetCase.Bet;
import com.winzo.conformance.BetCase.Leg;
import com.winzo.conformance.BetCase.Lines;
import com.winzo.conformance.BetCase.PlaceTerms;
import com.winzo.conformance.BetCase.Rules;
import com.winzo.conformance.BetCase.Withdrawal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The bets of the kit: each family a number of cases about one group of rules, the same in every run. */
final class KitBets {

    static final String STRUCK = "2026-03-10T12:00:00Z";
    private static final String LATER = "2026-03-10T13:00:00Z";
    /** The last odds of each band of the scale, with the first of the next where fractions are rounded. */
    static final List<String> BANDS = List.of(
            "1.1111", "1.1112", "1.1113", "1.1818", "1.1819", "1.1820", "1.25", "1.2501", "1.3", "1.4", "1.5333",
            "1.5334", "1.5335", "1.6153", "1.6154", "1.6155", "1.8", "1.9523", "1.9524", "1.9525", "2.2", "2.2001",
            "2.5", "2.75", "3.25", "4", "5", "5.0001", "6.5", "10", "15", "15.0001", "101");

    static final PlaceTerms FIFTH = new PlaceTerms(3, "1/5");
    private static final PlaceTerms QUARTER = new PlaceTerms(4, "1/4");

    /** Begun anew for each group, so that a new case leaves the other groups as they are. */
    private SplittableRandom random;

    private final Map<String, List<BetCase>> families = new TreeMap<>();

    private KitBets() {}

    static Map<String, List<BetCase>> families() {
        KitBets kit = new KitBets();
        KitOpenBets open = new KitOpenBets(kit);
        List<Runnable> groups = List.of(
                kit::plain,
                kit::systems,
                kit::named,
                kit::eachWay,
                kit::racing,
                kit::terms,
                open::bets,
                kit::large,
                open::cashOutOfFreeBets,
                new KitRuleBooks(kit)::bets,
                new KitActionBets(kit, open)::bets);
        for (int i = 0; i < groups.size(); i++) {
            kit.random = new SplittableRandom(i);
            groups.get(i).run();
        }
        return kit.families;
    }

    private void plain() {
        for (String result : List.of("win", "loss", "push", "void", "half_win", "half_loss", "dead_heat")) {
            for (String odds : List.of("1.0001", "1.91", "2", "3.3333", "501", "10000")) {
                Leg leg =
                        new Leg(odds, null, null, null, null, result, result.equals("dead_heat") ? "1/3" : null, null);
                add("single", RandomBets.together(1), stake(), List.of(leg));
            }
        }
        // The rounding: a half of a cent goes up, less goes down.
        for (String odds : List.of("1.01", "1.49", "1.5", "1.5001", "1.4999", "2.5")) {
            add("single", RandomBets.together(1), 1, List.of(Leg.of(odds, "win")));
        }
        for (int legs = 2; legs <= 20; legs++) {
            add("parlay", RandomBets.together(legs), stake(), legs(legs, () -> pick("win", "win", "push", "half_win")));
            add(
                    "parlay",
                    RandomBets.together(legs),
                    stake(),
                    legs(legs, () -> pick("win", "half_win", "half_loss", "void")));
        }
        add("parlay", RandomBets.together(3), 500, legs(3, () -> "void"));
        add("parlay", RandomBets.together(3), 500, legs(3, () -> "push"));
        add("parlay", RandomBets.together(2), 500, List.of(Leg.of("2", "win"), Leg.of("2", "half_loss")));
        add("parlay", RandomBets.together(2), 500, List.of(Leg.of("2", "win"), Leg.of("2", "loss")));
    }

    private void systems() {
        for (int legs = 2; legs <= 10; legs++) {
            for (int size = 1; size < legs; size++) {
                add("system", new Lines(null, List.of(size), null), stake(), mixed(legs));
            }
        }
        for (List<Integer> sizes :
                List.of(List.of(1, 2), List.of(2, 3), List.of(2, 4), List.of(1, 5), List.of(3, 4, 5))) {
            add("system", new Lines(null, sizes, null), stake(), mixed(5));
            add("us_round_robin", new Lines(null, sizes, null), stake(), mixed(6));
            add("us_round_robin", new Lines(null, sizes, null), stake(), legs(7, () -> pick("win", "loss", "push")));
        }
        for (int legs = 3; legs <= 8; legs++) {
            for (int bankers = 1; bankers < Math.min(legs, 4); bankers++) {
                List<Integer> numbers = new ArrayList<>();
                for (int i = 0; i < bankers; i++) {
                    numbers.add(i * legs / bankers + 1);
                }
                List<Integer> sizes =
                        bankers + 2 <= legs && legs % 2 == 0 ? List.of(bankers + 1, bankers + 2) : List.of(bankers + 1);
                add(
                        "bankers",
                        new Lines(null, sizes, numbers),
                        stake(),
                        legs(legs, () -> pick("win", "win", "win", "half_win")));
                add("bankers", new Lines(null, sizes, numbers), stake(), mixed(legs));
            }
        }
    }

    private void named() {
        for (String name : RandomBets.NAMES) {
            int legs = RandomBets.picks(name);
            Lines lines = new Lines(name, null, null);
            String family = RandomBets.isAnyToCome(name) ? "any_to_come" : "full_cover";
            add(family, lines, stake(), legs(legs, () -> "win"));
            add(family, lines, stake(), legs(legs, () -> "loss"));
            add(family, lines, stake(), legs(legs, () -> "void"));
            add(family, lines, stake(), withOne(legs, "win", "loss"));
            add(family, lines, stake(), withOne(legs, "void", "loss"));
            add(family, lines, stake(), withOne(legs, "half_loss", "win"));
            for (int i = 0; i < 4; i++) {
                add(family, lines, stake(), mixed(legs));
            }
            add(family + "_each_way", lines, true, stake(), Rules.PLAIN, placed(legs));
        }
    }

    private void eachWay() {
        for (String result : List.of("win", "placed", "loss", "void")) {
            for (PlaceTerms terms : Arrays.asList(FIFTH, QUARTER, new PlaceTerms(2, "1/4"), null)) {
                Leg leg = new Leg("9", null, null, terms, null, result, null, null);
                add("each_way", RandomBets.together(1), true, stake(), Rules.PLAIN, List.of(leg));
            }
        }
        for (int legs = 2; legs <= 8; legs++) {
            add("each_way", RandomBets.together(legs), true, stake(), Rules.PLAIN, placed(legs));
            add("each_way", new Lines(null, List.of(2), null), true, stake(), Rules.PLAIN, placed(legs));
        }
        for (String share : List.of("1/2", "1/3", "1/4", "1/5", "1/6")) {
            for (PlaceTerms terms : List.of(FIFTH, QUARTER)) {
                Leg tie = new Leg("13", null, null, terms, null, "dead_heat", share, null);
                add("dead_heat", RandomBets.together(1), true, stake(), Rules.PLAIN, List.of(tie));
                add(
                        "dead_heat",
                        RandomBets.together(2),
                        false,
                        stake(),
                        Rules.PLAIN,
                        List.of(tie, Leg.of("3.5", "win")));
                add("dead_heat", RandomBets.together(2), true, stake(), Rules.PLAIN, List.of(tie, placed("4.5")));
            }
        }
        for (String share : List.of("1/2", "2/3", "1/3", "3/4", "2/5")) {
            Leg last = new Leg("13", null, null, FIFTH, null, "placed", share, null);
            add("dead_heat", RandomBets.together(1), true, stake(), Rules.PLAIN, List.of(last));
            add(
                    "dead_heat",
                    new Lines("patent", null, null),
                    true,
                    stake(),
                    Rules.PLAIN,
                    List.of(last, last, placed("7")));
        }
    }

    private void racing() {
        for (String odds : BANDS) {
            add("rule_4", RandomBets.together(1), false, stake(), Rules.PLAIN, List.of(withdrawn("6", gone(odds))));
        }
        Rules waiving = Rules.WAIVING_FIVE;
        add("rule_4", RandomBets.together(1), false, stake(), waiving, List.of(withdrawn("6", gone("12"))));
        add("rule_4", RandomBets.together(1), false, stake(), waiving, List.of(withdrawn("6", gone("12"), gone("12"))));
        add("rule_4", RandomBets.together(1), false, stake(), waiving, List.of(withdrawn("6", gone("3"))));
        List<List<Withdrawal>> several = List.of(
                List.of(gone("3"), gone("7")),
                List.of(gone("1.5"), gone("1.8")),
                List.of(new Withdrawal(null, STRUCK, "3", false)),
                List.of(new Withdrawal(null, "2026-03-10T12:00:01Z", "3", false)),
                List.of(new Withdrawal(STRUCK, LATER, "4", false)),
                List.of(new Withdrawal("2026-03-10T12:00:01Z", LATER, "4", false)),
                List.of(
                        new Withdrawal(null, "2026-03-10T11:00:00Z", "3", false),
                        new Withdrawal(null, "2026-03-10T11:00:00Z", "6", false),
                        new Withdrawal("2026-03-10T11:00:00Z", LATER, "5", false)));
        for (List<Withdrawal> each : several) {
            Leg won = withdrawn("8", each.toArray(Withdrawal[]::new));
            add("rule_4", RandomBets.together(1), true, stake(), Rules.PLAIN, List.of(won));
            add("rule_4", new Lines("patent", null, null), true, stake(), Rules.PLAIN, List.of(won, placed("5"), won));
            Leg tie = new Leg("8", null, null, FIFTH, each, "dead_heat", "1/2", null);
            add("rule_4", RandomBets.together(1), true, stake(), Rules.PLAIN, List.of(tie));
        }
        for (String starting : List.of("4", "5", "6.5")) {
            for (Boolean best : Arrays.asList(null, true)) {
                for (String taken : Arrays.asList("5", null)) {
                    for (List<Withdrawal> each : List.of(
                            List.<Withdrawal>of(),
                            List.of(gone("3")),
                            List.of(new Withdrawal(null, LATER, "3", true)))) {
                        Leg leg =
                                new Leg(taken, starting, taken == null ? null : best, QUARTER, each, "win", null, null);
                        add(
                                "starting_price",
                                RandomBets.together(1),
                                each.size() == 1,
                                stake(),
                                Rules.PLAIN,
                                List.of(leg));
                    }
                }
            }
        }
    }

    private void terms() {
        for (String kind : List.of("free_kept", "free_returned")) {
            for (String result : List.of("win", "loss", "push", "void", "half_win", "half_loss", "dead_heat")) {
                Leg leg =
                        new Leg("3.4", null, null, null, null, result, result.equals("dead_heat") ? "1/2" : null, null);
                free("free_bet", kind, RandomBets.together(1), List.of(leg));
                free("free_bet", kind, RandomBets.together(2), List.of(leg, Leg.of("2.5", "win")));
            }
            free("free_bet", kind, new Lines("lucky_15", null, null), mixed(4));
            free("free_bet", kind, new Lines(null, List.of(2), null), mixed(4));
        }
        for (int i = 0; i < 12; i++) {
            Rules rules = new Rules(1, 1_000L * (i + 1), false, null, 1, 0, null);
            add(
                    "payout_max",
                    i % 2 == 0 ? RandomBets.together(3) : new Lines(null, List.of(2), null),
                    false,
                    1_000,
                    rules,
                    legs(3, () -> "win"));
        }
        for (String name : List.of("patent", "lucky_15", "lucky_31", "lucky_63")) {
            int legs = RandomBets.picks(name);
            Rules rules = new Rules(1, null, false, null, 2, 10, null);
            add("bonus", new Lines(name, null, null), false, stake(), rules, withOne(legs, "win", "loss"));
            add("bonus", new Lines(name, null, null), false, stake(), rules, legs(legs, () -> "win"));
            add("bonus", new Lines(name, null, null), false, stake(), rules, withOne(legs, "void", "win"));
            add(
                    "bonus",
                    new Lines(name, null, null),
                    true,
                    stake(),
                    new Rules(1, null, false, null, 3, 20, null),
                    withOne(legs, "win", "placed").stream()
                            .map(KitBets::withPlaces)
                            .toList());
        }
        for (String teaser :
                List.of("football_6", "football_6_5", "football_7", "basketball_4", "basketball_4_5", "basketball_5")) {
            for (int legs = 2; legs <= 7; legs++) {
                String[] results = legs % 2 == 0 ? new String[] {"win", "win", "win", "push"} : new String[] {"win"};
                teaser(teaser, legs(legs, () -> pick(results)));
            }
            teaser(teaser, List.of(Leg.of("1.91", "win"), Leg.of("1.91", "push")));
            teaser(teaser, List.of(Leg.of("1.91", "push"), Leg.of("1.91", "void")));
            teaser(teaser, List.of(Leg.of("1.91", "push"), Leg.of("1.91", "loss")));
        }
    }

    private void large() {
        add(
                "large_system",
                new Lines(null, List.of(10), null),
                1,
                legs(20, () -> pick("win", "half_win", "half_loss", "void")));
        add("large_system", new Lines(null, List.of(3, 17), null), 1, mixed(20));
        add(
                "large_system",
                new Lines(null, List.of(8), List.of(2, 5, 19)),
                1,
                legs(20, () -> pick("win", "void", "half_loss")));
    }

    private void teaser(String teaser, List<Leg> legs) {
        put(
                "teaser",
                new Bet(RandomBets.together(legs.size()), false, stake(), "cash", teaser, STRUCK),
                Rules.PLAIN,
                legs);
    }

    private void free(String family, String kind, Lines lines, List<Leg> legs) {
        put(family, new Bet(lines, false, stake(), kind, null, STRUCK), Rules.PLAIN, legs);
    }

    void add(String family, Lines lines, long stake, List<Leg> legs) {
        add(family, lines, false, stake, Rules.PLAIN, legs);
    }

    void add(String family, Lines lines, boolean eachWay, long stake, Rules rules, List<Leg> legs) {
        put(family, new Bet(lines, eachWay, stake, "cash", null, STRUCK), rules, legs);
    }

    void put(String family, Bet bet, Rules rules, List<Leg> legs) {
        List<BetCase> cases = families.computeIfAbsent(family, name -> new ArrayList<>());
        BetCase question = new BetCase("%s-%03d".formatted(family, cases.size() + 1), family, bet, rules, legs, null);
        cases.add(question.expecting(NaiveEnumerator.settle(question)));
    }

    List<Leg> legs(int legs, Supplier<String> result) {
        List<Leg> all = new ArrayList<>();
        for (int i = 0; i < legs; i++) {
            all.add(Leg.of(odds(), result.get()));
        }
        return all;
    }

    private List<Leg> mixed(int legs) {
        return legs(legs, () -> pick("win", "win", "win", "loss", "push", "void", "half_win", "half_loss"));
    }

    private List<Leg> withOne(int legs, String one, String others) {
        List<Leg> all = legs(legs, () -> others);
        all.set(random.nextInt(legs), Leg.of(odds(), one));
        return all;
    }

    private List<Leg> placed(int legs) {
        return legs(legs, () -> pick("win", "placed", "placed", "loss", "void")).stream()
                .map(KitBets::withPlaces)
                .toList();
    }

    static Leg placed(String odds) {
        return withPlaces(Leg.of(odds, "placed"));
    }

    private static Leg withPlaces(Leg leg) {
        return new Leg(leg.odds(), null, null, FIFTH, null, leg.result(), leg.deadHeat(), null);
    }

    static Leg withdrawn(String odds, Withdrawal... withdrawals) {
        return new Leg(odds, null, null, FIFTH, List.of(withdrawals), "win", null, null);
    }

    static Withdrawal gone(String odds) {
        return new Withdrawal(null, LATER, odds, false);
    }

    /** That of the group. */
    SplittableRandom random() {
        return random;
    }

    long stake() {
        return pickStake()[random.nextInt(6)];
    }

    private static long[] pickStake() {
        return new long[] {1, 33, 100, 250, 1_000, 12_345};
    }

    String odds() {
        return random.nextInt(3) == 0
                ? BigDecimal.valueOf(random.nextLong(10_101, 60_000), 4).toString()
                : BigDecimal.valueOf(random.nextLong(105, 900), 2).toString();
    }

    String pick(String... from) {
        return from[random.nextInt(from.length)];
    }
}
