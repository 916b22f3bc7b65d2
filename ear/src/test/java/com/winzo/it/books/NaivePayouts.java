package com.winzo.it.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What each settled bet should have returned, calculated a second time and as simply as possible: singles and parlays. */
final class NaivePayouts {

    private static final String SETTLED = """
            select b.id, b.stake_minor, b.actual_win_minor, b.status,
                   array_agg(l.odds order by l.leg_no) as odds, array_agg(l.result order by l.leg_no) as results
            from bet b join bet_leg l on l.bet_id = b.id
            where b.type in ('single', 'parlay') and b.status in ('settled_win', 'settled_loss', 'settled_push')
            group by b.id, b.stake_minor, b.actual_win_minor, b.status
            """;

    private NaivePayouts() {}

    static List<String> differences(Connection connection) throws SQLException {
        List<String> differences = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SETTLED)) {
            while (rows.next()) {
                BigDecimal[] odds = (BigDecimal[]) rows.getArray("odds").getArray();
                String[] results = (String[]) rows.getArray("results").getArray();
                long expected = expected(rows.getLong("stake_minor"), odds, results);
                if (rows.getLong("actual_win_minor") != expected) {
                    differences.add("%s (%s) returned %d, should return %d"
                            .formatted(
                                    rows.getString("id"),
                                    rows.getString("status"),
                                    rows.getLong("actual_win_minor"),
                                    expected));
                }
            }
        }
        return differences;
    }

    /** Exact through all legs, rounded once at the end; a lost leg loses whatever the others do. */
    private static long expected(long stakeMinor, BigDecimal[] odds, String[] results) {
        BigDecimal payout = BigDecimal.valueOf(stakeMinor);
        for (int leg = 0; leg < odds.length; leg++) {
            payout = payout.multiply(factor(odds[leg], results[leg]));
        }
        return payout.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static BigDecimal factor(BigDecimal odds, String result) {
        if (result == null) {
            return BigDecimal.ZERO; // undecided in a settled bet: another leg has lost
        }
        BigDecimal half = new BigDecimal("0.5");
        return switch (result) {
            case "win" -> odds;
            case "push", "void" -> BigDecimal.ONE;
            case "half_win" -> odds.add(BigDecimal.ONE).multiply(half);
            case "half_loss" -> half;
            default -> BigDecimal.ZERO;
        };
    }
}
