package com.winzo.season;

import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far the season is: a moving bar for a person, a line per week for a log. */
interface Progress extends AutoCloseable {

    /** A step worth telling about that belongs to no week. */
    void note(String text);

    void weekStarts(int week);

    void betDone();

    void weekEnds(WeekResult result);

    @Override
    void close();

    static Progress on(PrintStream out, boolean interactive, int weeks, long bets) {
        return interactive ? new Bar(out, bets) : new Lines(out, weeks);
    }

    /**
     * How a week went.
     *
     * @param settleMillis from the first final score until every balance was right
     */
    record WeekResult(int week, int games, long bets, long stakedCents, long returnedCents, long settleMillis) {}

    /** A line per week. */
    record Lines(PrintStream out, int weeks) implements Progress {

        @Override
        public void note(String text) {
            out.println(text);
        }

        @Override
        public void weekStarts(int week) {}

        @Override
        public void betDone() {}

        @Override
        public void weekEnds(WeekResult result) {
            out.println(String.format(
                    Locale.ROOT,
                    "week %2d of %d  %3d games  %,6d bets  staked %11s  returned %11s  settled in %.1f s",
                    result.week(),
                    weeks,
                    result.games(),
                    result.bets(),
                    Money.text(result.stakedCents()),
                    Money.text(result.returnedCents()),
                    result.settleMillis() / 1_000.0));
        }

        @Override
        public void close() {}
    }

    /** A bar over the bets of the season. */
    final class Bar implements Progress {

        private static final int UPDATE_INTERVAL_MILLIS = 200;

        private final PrintStream out;
        private final ProgressBar bar;

        Bar(PrintStream out, long bets) {
            this.out = out;
            bar = new ProgressBarBuilder()
                    .setTaskName("Season")
                    .setInitialMax(bets)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(UPDATE_INTERVAL_MILLIS)
                    .build();
        }

        @Override
        public void note(String text) {
            bar.setExtraMessage(" " + text);
        }

        @Override
        public void weekStarts(int week) {
            bar.setExtraMessage(" week " + week);
        }

        @Override
        public void betDone() {
            bar.step();
        }

        @Override
        public void weekEnds(WeekResult result) {}

        @Override
        public void close() {
            bar.close();
            out.println();
        }
    }
}
