package com.winzo.season;

import java.util.List;
import java.util.function.LongSupplier;

/** Measures how long a price change takes until the sockets have it. */
final class OddsWatch implements AutoCloseable {

    private final List<Ticker> tickers;
    private final Tally tally;

    OddsWatch(List<Ticker> tickers, Tally tally) {
        this.tickers = tickers;
        this.tally = tally;
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
        tickers.forEach(Ticker::close);
    }
}
