package com.winzo.it.books;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What each settled bet should have returned, calculated a second time and as simply as possible: line by line. */
final class NaivePayouts {

    private static final String SETTLED = """
            select b.id, b.status, b.stake_minor, b.actual_win_minor, b.lines, b.each_way, b.teaser, b.stake_kind,
                   b.payout_max_minor, b.bonus, b.line_count, b.total_stake_minor,
                   b.cashed_stake_minor, b.cashed_return_minor, b.rules_version, l.odds, l.result, l.dead_heat_numerator,
                   l.dead_heat_denominator, l.price_kind, l.starting_odds, l.deduction_percent,
                   l.starting_deduction_percent, l.place_count, l.place_numerator, l.place_denominator
            from bet b join bet_leg l on l.bet_id = b.id
            where b.status in ('settled_win', 'settled_loss', 'settled_push', 'voided')
            order by b.id, l.leg_no
            """;

    /** By how many legs have won, from two on: what a unit of stake returns. */
    private static final List<Share> SHORT = List.of(
            Share.of(210, 110), Share.of(28, 10), Share.of(4, 1), Share.of(55, 10), Share.of(7, 1), Share.of(9, 1));

    private static final List<Share> MEDIUM = List.of(
            Share.of(220, 120), Share.of(26, 10), Share.of(35, 10), Share.of(5, 1), Share.of(65, 10), Share.of(8, 1));

    private static final List<Share> LONG = List.of(
            Share.of(230, 130), Share.of(25, 10), Share.of(3, 1), Share.of(45, 10), Share.of(6, 1), Share.of(7, 1));

    private static final List<Share> PLEASER =
            List.of(Share.of(7, 1), Share.of(18, 1), Share.of(41, 1), Share.of(101, 1), Share.of(201, 1));

    private static final List<Share> LONG_PLEASER =
            List.of(Share.of(9, 1), Share.of(26, 1), Share.of(71, 1), Share.of(151, 1), Share.of(301, 1));

    /** Bets that were right as they stand, legs and all: the books are proven after every test, a bet need not be twice. */
    private static final Set<Bet> RIGHT = ConcurrentHashMap.newKeySet();

    private static final int PUSH_LOSES_TEASERS = 4;

    private NaivePayouts() {}

    static List<String> differences(Connection connection) throws SQLException {
        List<String> differences = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SETTLED);
                ResultSet rows = statement.executeQuery()) {
            Bet bet = null;
            while (rows.next()) {
                if (bet == null || !bet.id.equals(rows.getString("id"))) {
                    compare(bet, differences);
                    bet = Bet.of(rows);
                }
                bet.legs.add(NaiveLeg.of(rows));
            }
            compare(bet, differences);
        }
        return differences;
    }

    private static void compare(Bet bet, List<String> differences) {
        if (bet != null && !RIGHT.contains(bet)) {
            List<String> wrong = differences(bet);
            differences.addAll(wrong);
            if (wrong.isEmpty()) {
                RIGHT.add(bet);
            }
        }
    }

    private static List<String> differences(Bet bet) {
        List<String> differences = new ArrayList<>();
        BigInteger expected = expected(bet);
        if (!expected.equals(BigInteger.valueOf(bet.returnMinor))) {
            differences.add("%s (%s, %s) returned %d, should return %d"
                    .formatted(bet.id, bet.lines, bet.status, bet.returnMinor, expected));
        }
        NaiveLines lines = NaiveLines.of(bet.lines);
        long stakes = (lines.together().size() + lines.anyToCome().size()) * (bet.eachWay ? 2L : 1L);
        if (stakes * bet.stakeMinor != bet.totalStakeMinor) {
            differences.add("%s (%s) cost %d, should cost %d"
                    .formatted(bet.id, bet.lines, bet.totalStakeMinor, stakes * bet.stakeMinor));
        }
        return differences;
    }

    private static BigInteger expected(Bet bet) {
        Share all = bet.teaser == null ? sum(bet, NaiveLeg::toWin) : teaser(bet);
        if (bet.bonus != null) {
            all = all.plus(bonus(bet, all));
        }
        if (bet.eachWay) {
            all = all.plus(sum(bet, NaiveLeg::toPlace));
        }
        if (bet.stakeKind.equals("free_kept")) {
            all = all.minus(sum(bet, NaiveLeg::stakeToWin, NaiveLeg::toWin));
            all = bet.eachWay ? all.minus(sum(bet, NaiveLeg::stakeToPlace, NaiveLeg::toPlace)) : all;
        }
        if (bet.cashedStakeMinor > 0 && bet.status.equals("voided")) {
            return BigInteger.valueOf(bet.stakeKind.equals("free_kept") ? 0 : bet.totalStakeMinor);
        }
        // What is cashed out stands; the rest of the stake is paid by the results.
        BigInteger exact =
                all.times(Share.of(bet.stakeMinor - bet.cashedStakeMinor, 1)).rounded();
        BigInteger sum = exact.add(BigInteger.valueOf(bet.cashedReturnMinor));
        return bet.payoutMaxMinor == null ? sum : sum.min(BigInteger.valueOf(bet.payoutMaxMinor));
    }

    /** Written {@code 2/10}: the odds of the only winner doubled, ten percent more when all have won. */
    private static Share bonus(Bet bet, Share toWin) {
        String[] agreed = bet.bonus.split("/");
        List<NaiveLeg> winners =
                bet.legs.stream().filter(leg -> "win".equals(leg.result())).toList();
        long lost = bet.legs.stream()
                .filter(leg -> "loss".equals(leg.result()) || "placed".equals(leg.result()))
                .count();
        if (winners.size() == bet.legs.size()) {
            return toWin.times(Share.of(Long.parseLong(agreed[1]), 100));
        }
        return winners.size() == 1 && lost == bet.legs.size() - 1
                ? winners.getFirst().toWin().minus(Share.ALL).times(Share.of(Long.parseLong(agreed[0]) - 1, 1))
                : Share.NOTHING;
    }

    private static Share sum(Bet bet, Function<NaiveLeg, Share> part) {
        return sum(bet, part, part);
    }

    /** @param goingOn by which it is decided whether an any-to-come line goes on after a leg */
    private static Share sum(Bet bet, Function<NaiveLeg, Share> part, Function<NaiveLeg, Share> goingOn) {
        NaiveLines lines = NaiveLines.of(bet.lines);
        List<Share> legs = bet.legs.stream().map(part).toList();
        List<Share> returned = bet.legs.stream().map(goingOn).toList();
        Share sum = Share.NOTHING;
        for (List<Integer> line : lines.together()) {
            Share product = Share.ALL;
            for (int leg : line) {
                product = product.times(legs.get(leg));
            }
            sum = sum.plus(product);
        }
        for (List<Integer> line : lines.anyToCome()) {
            Share stake = Share.ALL;
            for (int leg : line) {
                Share back = stake.times(legs.get(leg));
                boolean ends = leg == line.getLast()
                        || lines.onlyAfterWins() && returned.get(leg).compareTo(Share.ALL) <= 0;
                stake = ends ? Share.NOTHING : back.atMost(stake);
                sum = sum.plus(back.minus(stake));
            }
        }
        return sum;
    }

    private static Share teaser(Bet bet) {
        int won = 0;
        for (NaiveLeg leg : bet.legs) {
            boolean tieLoses = bet.rulesVersion == PUSH_LOSES_TEASERS && "push".equals(leg.result());
            if (leg.result() == null || leg.result().equals("loss") || tieLoses) {
                return Share.NOTHING;
            }
            won += leg.result().equals("win") ? 1 : 0;
        }
        List<Share> prices = switch (bet.teaser) {
            case "football_6", "basketball_4" -> SHORT;
            case "football_6_5", "basketball_4_5" -> MEDIUM;
            case "football_pleaser_6", "basketball_pleaser_4" -> PLEASER;
            case "football_pleaser_7" -> LONG_PLEASER;
            default -> LONG;
        };
        return won < 2 ? Share.ALL : prices.get(won - 2);
    }

    private record Bet(
            String id,
            String status,
            String lines,
            boolean eachWay,
            String teaser,
            String stakeKind,
            String bonus,
            long stakeMinor,
            long totalStakeMinor,
            long cashedStakeMinor,
            long cashedReturnMinor,
            long returnMinor,
            int rulesVersion,
            Long payoutMaxMinor,
            List<NaiveLeg> legs) {

        static Bet of(ResultSet row) throws SQLException {
            return new Bet(
                    row.getString("id"),
                    row.getString("status"),
                    row.getString("lines"),
                    row.getBoolean("each_way"),
                    row.getString("teaser"),
                    row.getString("stake_kind"),
                    row.getString("bonus"),
                    row.getLong("stake_minor"),
                    row.getLong("total_stake_minor"),
                    row.getLong("cashed_stake_minor"),
                    row.getLong("cashed_return_minor"),
                    row.getLong("actual_win_minor"),
                    row.getInt("rules_version"),
                    row.getObject("payout_max_minor", Long.class),
                    new ArrayList<>());
        }
    }
}
