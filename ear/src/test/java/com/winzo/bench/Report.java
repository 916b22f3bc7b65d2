package com.winzo.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** Prints what happens while it happens, and at the end each figure beside its goal. */
final class Report {

    private static final String ROW = "%-58s %12s %14s  %s";

    private final PrintStream out;
    private final List<Figure> figures = new ArrayList<>();
    private double foreignMax;

    /** @param value empty if it could not be measured; asked for at the end only */
    private record Figure(String name, Supplier<OptionalDouble> value, Goal goal) {}

    Report(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        out.println();
        out.println("== " + text);
    }

    void line(String format, Object... values) {
        out.println(Text.of(format, values));
    }

    /** Prints a run: answers of the wanted status per second, latencies, processors, and what else was answered. */
    void run(String name, Outcome outcome, String status) {
        line(
                "%-22s %8s/s   ms p50 %.2f p95 %.2f p99 %.2f p99.9 %.2f max %.2f",
                name,
                Text.of("%,.0f", outcome.perSecond(status)),
                outcome.latencyMs(50),
                outcome.latencyMs(95),
                outcome.latencyMs(99),
                outcome.latencyMs(99.9),
                outcome.latencyMaxMs());
        line("%-22s   processors: %s", "", outcome.cpu());
        foreignMax = Math.max(foreignMax, outcome.cpu().foreign());
        if (!outcome.others(status).isEmpty()) {
            line("%-22s   other answers: %s", "", outcome.others(status));
        }
    }

    /** A figure for the table at the end. */
    void figure(String name, double value, Goal goal) {
        figures.add(new Figure(name, () -> OptionalDouble.of(value), goal));
    }

    /** A figure that is known only at the end, if ever. */
    void lateFigure(String name, Supplier<OptionalDouble> value, Goal goal) {
        figures.add(new Figure(name, value, goal));
    }

    /** Prints the table of figures. */
    void summary() {
        title("Figures");
        line("Others used up to %.2f processors during a measurement.", foreignMax);
        line(ROW, "", "reached", "goal", "");
        for (Figure figure : figures) {
            OptionalDouble value = figure.value().get();
            String verdict =
                    value.isEmpty() ? "not measured" : figure.goal().isReached(value.getAsDouble()) ? "ok" : "missed";
            line(ROW, figure.name(), value.isEmpty() ? "-" : Text.number(value.getAsDouble()), figure.goal(), verdict);
        }
    }
}
