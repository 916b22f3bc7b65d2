package com.winzo.season;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** The report at the end of a season, as lines of text. */
final class Report {

    private static final int DIFFERENCES_SHOWN_MAX = 5;

    private Report() {}

    static List<String> lines(Summary summary) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(text("NFL 2015: %d games in %d weeks", summary.games(), summary.weeks()));
        lines.add("");
        lines.add(row(
                "Customers", text("%,d", summary.customers()), text("who paid in %s", usd(summary.depositedCents()))));
        lines.add(row(
                "Bets",
                text("%,d", summary.bets()),
                text("%,d singles, %,d parlays; seed %d", summary.singles(), summary.parlays(), summary.seed())));
        lines.add(row("Staked", Money.text(summary.stakedCents()), Money.CURRENCY));
        lines.add(row("Returned", Money.text(summary.returnedCents()), Money.CURRENCY));
        lines.add(row("Hold", percent(summary) + " %", usd(summary.stakedCents() - summary.returnedCents())));
        lines.add(row("Pushes", text("%,d", summary.pushes()), "bets got their stake back"));
        lines.add(row("Refused", text("%,d", refusedCount(summary)), refusedByCode(summary)));
        lines.add(row("Replayed", text("%,d", summary.replays()), "same key, same answer"));
        lines.add("");
        lines.add(row(
                "Duration",
                text(
                        "%d:%02d",
                        summary.duration().toMinutes(), summary.duration().toSecondsPart()),
                "minutes from the first login to the last check"));
        lines.add(row("Bets per second", perSecond(summary), "while customers were betting"));
        lines.add(row("Placement", millis(summary.placementMicros(), 50), spread(summary.placementMicros())));
        lines.add(row(
                "Odds to a socket",
                millis(summary.oddsUpdateMicros(), 50),
                spread(summary.oddsUpdateMicros())
                        + text("; %d sockets, %,d frames", summary.sockets(), summary.frames())));
        lines.add("");
        lines.add("Proof");
        summary.checks().forEach(check -> lines.addAll(lines(check)));
        lines.add("");
        lines.add(summary.proven() ? "The books are right to the cent." : "THE PROOF FAILED.");
        return lines;
    }

    private static List<String> lines(Check check) {
        List<String> lines = new ArrayList<>();
        lines.add((check.holds() ? "  ok    " : "  WRONG ") + check.claim());
        List<String> differences = check.differences();
        differences.stream().limit(DIFFERENCES_SHOWN_MAX).forEach(difference -> lines.add("        - " + difference));
        if (differences.size() > DIFFERENCES_SHOWN_MAX) {
            lines.add(text("        and %,d more", differences.size() - DIFFERENCES_SHOWN_MAX));
        }
        return lines;
    }

    private static String row(String name, String value, String remark) {
        return text("  %-16s %12s  %s", name, value, remark).stripTrailing();
    }

    private static String usd(long cents) {
        return Money.text(cents) + " " + Money.CURRENCY;
    }

    /** What the house kept, in per cent of the stakes. */
    private static BigDecimal percent(Summary summary) {
        if (summary.stakedCents() == 0) {
            return BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(summary.stakedCents() - summary.returnedCents())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(summary.stakedCents()), 2, RoundingMode.HALF_UP);
    }

    private static long refusedCount(Summary summary) {
        return summary.refusals().values().stream().mapToLong(Long::longValue).sum();
    }

    private static String refusedByCode(Summary summary) {
        return summary.refusals().entrySet().stream()
                .map(refusal -> text("%s %,d", refusal.getKey(), refusal.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String perSecond(Summary summary) {
        long millis = Math.max(1, summary.bettingTime().toMillis());
        return text("%,d", summary.bets() * 1_000 / millis);
    }

    private static String millis(Histogram micros, int percentile) {
        return text(
                "%s ms",
                BigDecimal.valueOf(micros.getValueAtPercentile(percentile), 3).setScale(1, RoundingMode.HALF_UP));
    }

    private static String spread(Histogram micros) {
        return text("median; p99 %s, worst %s of %,d", millis(micros, 99), millis(micros, 100), micros.getTotalCount());
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
