package com.winzo.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Makes bets at random, of every family, with every result, from a seed. */
final class RandomBets {

    private static final String STRUCK = "2026-03-10T12:00:00Z";
    private static final String[] BEFORE = {"2026-03-10T11:59:59Z", "2026-03-10T12:00:00Z", "2026-03-10T13:00:00Z"};
    private static final String[] FROM = {
        null, null, "2026-03-10T11:30:00Z", "2026-03-10T12:00:00Z", "2026-03-10T12:30:00Z"
    };
    private static final String[] PLAIN = {"win", "win", "win", "loss", "push", "void", "half_win", "half_loss"};
    private static final String[] RACE = {"win", "win", "placed", "loss", "void", "dead_heat", "placed"};
    private static final String[] TIES = {"1/2", "1/3", "2/3", "1/4", "3/4", "2/5", "1/7"};
    private static final String[] TEASERS = {
        "football_6", "football_6_5", "football_7", "basketball_4", "basketball_4_5", "basketball_5"
    };
    private static final String[] PLEASERS = {"football_pleaser_6", "football_pleaser_7", "basketball_pleaser_4"};
    static final List<String> CONDITIONAL = List.of("if_win", "if_action", "win_reverse", "action_reverse");
    static final List<String> NAMES = List.of(
            "trixie",
            "yankee",
            "canadian",
            "heinz",
            "super_heinz",
            "goliath",
            "patent",
            "lucky_15",
            "lucky_31",
            "lucky_63",
            "up_and_down",
            "round_robin",
            "flag",
            "super_flag",
            "heinz_flag",
            "super_heinz_flag",
            "goliath_flag",
            "union_jack",
            "alphabet",
            "union_jack_trixie",
            "union_jack_patent",
            "union_jack_round_robin");
    private static final int[] PICKS = {3, 4, 5, 6, 7, 8, 3, 4, 5, 6, 2, 3, 4, 5, 6, 7, 8, 9, 6, 9, 9, 9};

    private final SplittableRandom random;

    /** How many selections a named system has. */
    static int picks(String name) {
        return PICKS[NAMES.indexOf(name)];
    }

    static boolean isAnyToCome(String name) {
        return name.endsWith("flag")
                || List.of("up_and_down", "round_robin", "union_jack_round_robin")
                        .contains(name);
    }

    RandomBets(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A bet of any kind with any results; smaller ones are more frequent. */
    BetCase next(int number) {
        int kind = random.nextInt(20);
        if (kind == 0) {
            return teaser(number);
        }
        if (kind < 3) {
            String name = CONDITIONAL.get(random.nextInt(CONDITIONAL.size()));
            return bet(number, new BetCase.Lines(name, null, null), random.nextInt(2, 7));
        }
        if (kind < 8) {
            int name = random.nextInt(NAMES.size());
            return bet(number, new BetCase.Lines(NAMES.get(name), null, null), PICKS[name]);
        }
        int legs = 1 + random.nextInt(kind < 14 ? 5 : 8);
        return bet(number, kind < 12 ? together(legs) : system(legs), legs);
    }

    /** A bet with these lines. */
    BetCase bet(int number, BetCase.Lines lines, int legs) {
        boolean eachWay = random.nextInt(4) == 0;
        boolean race = eachWay || random.nextInt(4) == 0;
        boolean oftenOpen = random.nextInt(6) == 0;
        List<BetCase.Leg> each = new ArrayList<>();
        for (int i = 0; i < legs; i++) {
            each.add(leg(race, eachWay, oftenOpen));
        }
        boolean anyToCome = lines.name() != null && isAnyToCome(lines.name());
        String kind = anyToCome ? "cash" : pick("cash", "cash", "cash", "free_returned", "free_kept");
        boolean covered = lines.name() != null
                && (lines.name().startsWith("lucky") || lines.name().equals("patent"));
        int version = random.nextInt(1, 4);
        BetCase.Rules rules = new BetCase.Rules(
                version,
                random.nextInt(8) == 0 ? Long.valueOf(random.nextLong(1, 1_000_00)) : null,
                version > 1,
                version == 3 ? 75 : null,
                covered ? random.nextInt(1, 4) : 1,
                covered ? random.nextInt(0, 3) * 10 : 0,
                null);
        return new BetCase(
                "random-" + number,
                "random",
                new BetCase.Bet(lines, eachWay, random.nextLong(1, 1_000_00), kind, null, STRUCK),
                rules,
                each,
                null);
    }

    private BetCase teaser(int number) {
        boolean pleaser = random.nextInt(3) == 0;
        int legs = random.nextInt(2, pleaser ? 7 : 8);
        List<BetCase.Leg> each = new ArrayList<>();
        for (int i = 0; i < legs; i++) {
            each.add(BetCase.Leg.of(odds(), pick("win", "win", "win", "win", "push", "void", "loss", null)));
        }
        BetCase.Bet bet = new BetCase.Bet(
                together(legs),
                false,
                random.nextLong(1, 1_000_00),
                "cash",
                pick(pleaser ? PLEASERS : TEASERS),
                STRUCK);
        return new BetCase("random-" + number, "random", bet, BetCase.Rules.PLAIN, each, null);
    }

    private BetCase.Leg leg(boolean race, boolean eachWay, boolean oftenOpen) {
        String result = oftenOpen && random.nextInt(3) == 0 ? null : race ? pick(RACE) : pick(PLAIN);
        boolean tie = "dead_heat".equals(result) || ("placed".equals(result) && random.nextInt(3) == 0);
        boolean starting = race && random.nextInt(4) == 0;
        boolean both = starting && random.nextBoolean();
        return new BetCase.Leg(
                starting && !both ? null : odds(),
                starting && random.nextInt(8) > 0 ? odds() : null,
                both,
                eachWay && random.nextInt(10) > 0
                        ? new BetCase.PlaceTerms(random.nextInt(1, 6), pick("1/4", "1/5", "1/3", "1/2"))
                        : null,
                race ? withdrawals() : null,
                result,
                tie ? pick(TIES) : null,
                null);
    }

    private List<BetCase.Withdrawal> withdrawals() {
        List<BetCase.Withdrawal> withdrawals = new ArrayList<>();
        for (int i = random.nextInt(6) - 2; i > 0; i--) {
            withdrawals.add(new BetCase.Withdrawal(pick(FROM), pick(BEFORE), odds(), random.nextBoolean()));
        }
        return withdrawals;
    }

    private BetCase.Lines system(int legs) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i <= legs; i++) {
            numbers.add(i);
        }
        shuffle(numbers);
        List<Integer> bankers = new ArrayList<>(numbers.subList(0, random.nextInt(3) == 0 ? random.nextInt(legs) : 0));
        Collections.sort(bankers);
        List<Integer> sizes = new ArrayList<>();
        for (int size = bankers.size() + 1; size <= legs; size++) {
            if (random.nextInt(3) == 0) {
                sizes.add(size);
            }
        }
        if (sizes.isEmpty()) {
            sizes.add(random.nextInt(bankers.size() + 1, legs + 1));
        }
        return new BetCase.Lines(null, sizes, bankers.isEmpty() ? null : bankers);
    }

    private void shuffle(List<Integer> numbers) {
        for (int i = numbers.size() - 1; i > 0; i--) {
            Collections.swap(numbers, i, random.nextInt(i + 1));
        }
    }

    static BetCase.Lines together(int legs) {
        return new BetCase.Lines(null, List.of(legs), null);
    }

    private String odds() {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.valueOf(random.nextLong(10_001, 100_000), 4).toString();
            case 1 -> BigDecimal.valueOf(random.nextLong(11, 101), 1).toString();
            default -> BigDecimal.valueOf(random.nextLong(101, 2_000), 2).toString();
        };
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }
}
