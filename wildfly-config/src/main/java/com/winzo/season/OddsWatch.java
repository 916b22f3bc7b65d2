package com.winzo.season;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Measures how long a price change takes until the sockets have it. */
final class OddsWatch implements AutoCloseable {

    /** Well below the silence after which a server takes a client for dead. */
    private static final int PING_INTERVAL_SECONDS = 15;

    private final List<Ticker> tickers;
    private final Tally tally;
    private final ScheduledExecutorService pinger =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    private Future<?> pings;

    OddsWatch(List<Ticker> tickers, Tally tally) {
        this.tickers = tickers;
        this.tally = tally;
    }

    /** Keeps the sockets alive from now on, however long no customer does anything. */
    void keepAlive() {
        pings = pinger.scheduleWithFixedDelay(
                () -> tickers.forEach(Ticker::ping), PING_INTERVAL_SECONDS, PING_INTERVAL_SECONDS, TimeUnit.SECONDS);
    }

    void follow(List<String> eventIds) {
        tickers.forEach(ticker -> ticker.follow(eventIds));
    }

    void unfollow(List<String> eventIds) {
        tickers.forEach(ticker -> ticker.unfollow(eventIds));
    }

    /**
     * Makes a price change and waits until every socket has it. The time runs from the moment before the request is sent.
     *
     * @param change sends the request and returns the version of the market that it made
     */
    void measure(String marketId, LongSupplier change) {
        long start = System.nanoTime();
        long version = change.getAsLong();
        for (Ticker ticker : tickers) {
            Long arrival = ticker.awaitVersion(marketId, version);
            if (arrival == null) {
                tally.oddsUpdateMissed();
                tally.surprise("No odds_update for version " + version + " of market " + marketId);
            } else {
                tally.oddsUpdateTook(arrival - start);
            }
        }
    }

    List<Ticker> tickers() {
        return tickers;
    }

    @Override
    public void close() {
        pings.cancel(true);
        pinger.shutdownNow();
        tickers.forEach(Ticker::close);
    }
}
