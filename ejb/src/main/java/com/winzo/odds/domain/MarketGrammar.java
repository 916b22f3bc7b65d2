package com.winzo.odds.domain;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.Side;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Says whether a market of a type makes sense: its sides, its line, its place terms. */
public final class MarketGrammar {

    /** Most selections a market can have. */
    public static final int SELECTIONS_MAX = 1000;

    private static final BigDecimal LINE_MAX = new BigDecimal("10000");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final Set<Side> TWO_WAY = EnumSet.of(Side.HOME, Side.AWAY);
    private static final Set<Side> THREE_WAY = EnumSet.of(Side.HOME, Side.DRAW, Side.AWAY);
    private static final Set<Side> TOTAL = EnumSet.of(Side.OVER, Side.UNDER);
    private static final Set<Side> YES_NO = EnumSet.of(Side.YES, Side.NO);
    private static final Set<Side> ODD_EVEN = EnumSet.of(Side.ODD, Side.EVEN);
    private static final Set<Side> DOUBLE_CHANCE = EnumSet.of(Side.HOME_OR_DRAW, Side.HOME_OR_AWAY, Side.DRAW_OR_AWAY);
    private static final Set<MarketType> RUNNERS =
            EnumSet.of(MarketType.FUTURES, MarketType.PROP_BET, MarketType.HEAD_TO_HEAD);
    private static final Set<Side> RACE = EnumSet.of(Side.HOME, Side.AWAY, Side.NEITHER);
    private static final String RACES = "A race is to a whole number of 1 to 1000.";
    private static final BigDecimal RACE_MAX = new BigDecimal("1000");

    /** Names of one to six periods, as the feed calls them. */
    private static final Pattern PERIODS = Pattern.compile("[\\p{L}\\d ]{1,20}(\\+[\\p{L}\\d ]{1,20}){0,5}");

    private MarketGrammar() {}

    /**
     * Refuses what cannot be offered.
     *
     * @param line the handicap of the home side or the total, in steps of 0.25; null for none
     * @param names of the selections, all different
     * @param sides of the selections, in the same order
     * @throws BusinessException {@code VAL_001} for a missing line, {@code VAL_003} for everything else
     */
    public static void check(MarketType type, BigDecimal line, List<String> names, List<Side> sides) {
        checkSize(sides);
        checkSides(type, sides);
        SelectionNames.check(type, names, sides);
        checkLine(type, line, sides);
    }

    /**
     * Refuses terms that such a market cannot have.
     *
     * @param subject what its result is about, or null
     * @param winners how many places win
     * @param placeTerms whether places are paid in each-way bets
     * @param startingPrices whether starting prices are made
     * @throws BusinessException {@code VAL_003}
     */
    public static void checkTerms(
            MarketType type, String subject, int winners, boolean placeTerms, boolean startingPrices) {
        checkSubject(type, subject);
        if (winners > 1 && (type != MarketType.FUTURES || placeTerms)) {
            throw BusinessException.outOfRange("winners", "Several places win in futures only, and pay no others.");
        }
        if (placeTerms && !(type == MarketType.FUTURES || type == MarketType.PROP_BET)) {
            throw BusinessException.outOfRange("placeTerms", "Only futures and props pay places.");
        }
        if (startingPrices && !RUNNERS.contains(type)) {
            throw BusinessException.outOfRange("startingPrices", "Only runners have starting prices.");
        }
    }

    /**
     * Refuses favourites that starting prices cannot find: they stand beside the runners of a race, and more of these than places
     * in the betting.
     *
     * @param sides of the selections
     * @param atStartingPrices whether bets at the starting price are taken
     * @throws BusinessException {@code VAL_003}
     */
    public static void checkFavourites(MarketType type, List<Side> sides, boolean atStartingPrices) {
        int last = sides.stream().mapToInt(Side::favouriteRank).max().orElse(0);
        long runners = sides.stream().filter(side -> side == Side.NONE).count();
        boolean others = sides.stream().anyMatch(side -> side != Side.NONE && !side.isFavourite());
        if (last > 0 && (type != MarketType.FUTURES || !atStartingPrices || others || runners < Math.max(2, last))) {
            throw BusinessException.outOfRange(
                    "selections", "Favourites are for races of two runners or more with bets at the starting price.");
        }
    }

    private static void checkSubject(MarketType type, String subject) {
        boolean fits = switch (type) {
            case TEAM_TOTAL -> subject == null || subject.equals("home") || subject.equals("away");
            case PLAYER_PROP, TEAM_PROP -> true;
            case PERIOD -> subject != null && PERIODS.matcher(subject).matches();
            default -> subject == null;
        };
        if (!fits) {
            throw BusinessException.outOfRange(
                    "subject",
                    "A team total is about home or away, a prop about a statistic, a period about H2 or Q3+Q4, no other market"
                            + " has one.");
        }
    }

    private static void checkSize(List<Side> sides) {
        if (sides.isEmpty() || sides.size() > SELECTIONS_MAX) {
            throw BusinessException.outOfRange("selections", "A market has 1 to " + SELECTIONS_MAX + " selections.");
        }
    }

    private static void checkSides(MarketType type, List<Side> sides) {
        switch (type) {
            case MONEYLINE, DRAW_NO_BET, POINT_SPREAD, ASIAN_HANDICAP -> requireExactly(TWO_WAY, sides);
            case MATCH_RESULT, THREE_WAY_HANDICAP -> requireExactly(THREE_WAY, sides);
            case RACE_TO_POINTS, RACE_TO_GOALS -> requireExactly(sides.size() == 2 ? TWO_WAY : RACE, sides);
            case TOTAL_POINTS, TOTAL_GOALS, TEAM_TOTAL -> requireExactly(TOTAL, sides);
            case BOTH_TO_SCORE -> requireExactly(YES_NO, sides);
            case ODD_EVEN -> requireExactly(ODD_EVEN, sides);
            case DOUBLE_CHANCE -> requireExactly(DOUBLE_CHANCE, sides);
            case CORRECT_SCORE, HALF_TIME_FULL_TIME, FORECAST, REVERSE_FORECAST, TRICAST -> requireRunners(sides);
            case WINNING_MARGIN -> {
                requireNoSideTwice(sides);
                requireRunners(sides.stream().filter(side -> side != Side.DRAW).toList());
            }
            case FIRST_HALF, FIRST_QUARTER, PERIOD, PROP_BET, PLAYER_PROP, TEAM_PROP, FUTURES, HEAD_TO_HEAD ->
                requireNoSideTwice(sides);
        }
    }

    private static void checkLine(MarketType type, BigDecimal line, List<Side> sides) {
        switch (type) {
            case MONEYLINE,
                    DRAW_NO_BET,
                    MATCH_RESULT,
                    DOUBLE_CHANCE,
                    BOTH_TO_SCORE,
                    CORRECT_SCORE,
                    HALF_TIME_FULL_TIME,
                    ODD_EVEN,
                    HEAD_TO_HEAD,
                    WINNING_MARGIN,
                    FORECAST,
                    REVERSE_FORECAST,
                    TRICAST -> requireNoLine(line);
            case THREE_WAY_HANDICAP -> requireWhole(line, "A handicap with three ways is a whole number.");
            case RACE_TO_POINTS, RACE_TO_GOALS -> {
                requireWhole(line, RACES);
                if (line.signum() <= 0 || line.compareTo(RACE_MAX) > 0) {
                    throw BusinessException.outOfRange("line", RACES);
                }
            }
            case POINT_SPREAD, ASIAN_HANDICAP -> requireLine(line);
            case TOTAL_POINTS, TOTAL_GOALS, TEAM_TOTAL -> requireTotal(line);
            case FIRST_HALF, FIRST_QUARTER, PERIOD, PROP_BET, PLAYER_PROP, TEAM_PROP, FUTURES -> {
                if (EnumSet.copyOf(sides).equals(TOTAL)) {
                    requireTotal(line);
                } else if (line != null) {
                    requireLine(line);
                    requireNoDraw(sides);
                }
            }
        }
    }

    private static void requireExactly(Set<Side> wanted, List<Side> sides) {
        if (sides.size() != wanted.size() || !wanted.equals(EnumSet.copyOf(sides))) {
            throw refused(
                    "selections",
                    "A market of this type has one selection for each of its sides.",
                    Map.of("sides", lower(wanted)));
        }
    }

    private static void requireRunners(List<Side> sides) {
        if (sides.stream().anyMatch(side -> side != Side.NONE)) {
            throw BusinessException.outOfRange("selections", "The selections of such a market have no sides.");
        }
    }

    private static void requireNoSideTwice(List<Side> sides) {
        Set<Side> seen = EnumSet.noneOf(Side.class);
        for (Side side : sides) {
            if (side != Side.NONE && !seen.add(side)) {
                throw refused("selections", "Two selections have the same side.", Map.of("sides", lower(Set.of(side))));
            }
        }
    }

    private static void requireNoLine(BigDecimal line) {
        if (line != null) {
            throw BusinessException.outOfRange("line", "A market of this type has no line.");
        }
    }

    /** A handicap with a draw is a type of its own. */
    private static void requireNoDraw(List<Side> sides) {
        if (sides.contains(Side.DRAW)) {
            throw BusinessException.outOfRange("line", "A market with a draw has no line.");
        }
    }

    private static void requireWhole(BigDecimal line, String message) {
        requireLine(line);
        if (line.stripTrailingZeros().scale() > 0) {
            throw BusinessException.outOfRange("line", message);
        }
    }

    private static void requireTotal(BigDecimal line) {
        requireLine(line);
        if (line.signum() < 0) {
            throw BusinessException.outOfRange("line", "A total is not negative.");
        }
    }

    private static void requireLine(BigDecimal line) {
        if (line == null) {
            throw BusinessException.required("line");
        }
        boolean tooLong = line.scale() < -4 || line.scale() > 18 || line.precision() > 22;
        if (tooLong
                || line.abs().compareTo(LINE_MAX) > 0
                || line.remainder(QUARTER).signum() != 0) {
            throw BusinessException.outOfRange("line", "A line is within 10000 of zero, in steps of 0.25.");
        }
    }

    static BusinessException refused(String field, String message, Map<String, Object> facts) {
        Map<String, Object> details = new LinkedHashMap<>(facts);
        details.put("field", field);
        return new BusinessException(ErrorCode.OUT_OF_RANGE, message, details);
    }

    private static List<String> lower(Set<Side> sides) {
        return sides.stream().map(side -> side.name().toLowerCase(Locale.ROOT)).toList();
    }
}
