package com.winzo.it.books;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A leg as the books have it, and what a unit of stake on it comes to. */
record NaiveLeg(
        BigDecimal odds,
        String result,
        Share shared,
        String priceKind,
        BigDecimal startingOdds,
        int deduction,
        int startingDeduction,
        Integer places,
        Share placeFraction) {

    static NaiveLeg of(ResultSet row) throws SQLException {
        return new NaiveLeg(
                row.getBigDecimal("odds"),
                row.getString("result"),
                share(row, "dead_heat_numerator", "dead_heat_denominator"),
                row.getString("price_kind"),
                row.getBigDecimal("starting_odds"),
                row.getInt("deduction_percent"),
                row.getInt("starting_deduction_percent"),
                row.getObject("place_count", Integer.class),
                share(row, "place_numerator", "place_denominator"));
    }

    private static Share share(ResultSet row, String over, String under) throws SQLException {
        long numerator = row.getLong(over);
        return row.wasNull() ? Share.ALL : Share.of(numerator, row.getLong(under));
    }

    /** Undecided in a settled bet: another leg has lost whatever this one does. */
    Share toWin() {
        if (result == null) {
            return Share.NOTHING;
        }
        return switch (result) {
            case "win" -> price();
            case "push", "void" -> Share.ALL;
            case "half_win" -> price().plus(Share.ALL).times(Share.HALF);
            case "half_loss" -> Share.HALF;
            case "dead_heat" -> price().times(shared);
            default -> Share.NOTHING;
        };
    }

    Share toPlace() {
        if (places == null || result == null) {
            return toWin();
        }
        Share place = Share.ALL.plus(price().minus(Share.ALL).times(placeFraction));
        return switch (result) {
            case "win" -> place;
            case "placed" -> place.times(shared);
            case "dead_heat" -> place.times(shared.times(Share.of(places, 1)).atMost(Share.ALL));
            default -> toWin();
        };
    }

    /** What of the stake to win is not lost. */
    Share stakeToWin() {
        return switch (result == null ? "loss" : result) {
            case "win", "push", "void", "half_win" -> Share.ALL;
            case "half_loss" -> Share.HALF;
            case "dead_heat" -> shared;
            default -> Share.NOTHING;
        };
    }

    /** What of the stake on a place is not lost. */
    Share stakeToPlace() {
        if (places == null || result == null) {
            return stakeToWin();
        }
        return switch (result) {
            case "placed" -> shared;
            case "dead_heat" -> shared.times(Share.of(places, 1)).atMost(Share.ALL);
            default -> stakeToWin();
        };
    }

    private Share price() {
        Share taken = reduced(odds, deduction);
        Share starting = startingOdds == null ? Share.NOTHING : reduced(startingOdds, startingDeduction);
        return switch (priceKind) {
            case "starting" -> starting;
            case "best" -> starting.compareTo(taken) > 0 ? starting : taken;
            default -> taken;
        };
    }

    private static Share reduced(BigDecimal odds, int percent) {
        return Share.ALL.plus(Share.of(odds).minus(Share.ALL).times(Share.of(100 - percent, 100)));
    }
}
