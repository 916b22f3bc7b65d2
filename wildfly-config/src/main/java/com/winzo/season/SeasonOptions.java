package com.winzo.season;

import java.net.URI;
import java.time.Duration;

/**
 * How to play the season.
 *
 * @param baseUri the server, without {@code /api}, for example {@code http://127.0.0.1:8080}
 * @param demoPassword the password of the demo accounts; the season's customers use it too
 * @param staffSecret what the authenticator apps of the demo's staff know, in Base32; null when they have none
 * @param seed fixes every choice of the customers: the same seed makes the same bets
 * @param betCount how many bets are to be accepted
 * @param customerCount how many customers share them
 * @param concurrency how many customers place bets at the same time
 * @param socketCount how many WebSocket clients watch the odds
 * @param interactive whether a person watches: a progress bar instead of a line per week
 * @param patience how long a settlement or a message may take before it counts as missing
 */
public record SeasonOptions(
        URI baseUri,
        String demoPassword,
        String staffSecret,
        long seed,
        int betCount,
        int customerCount,
        int concurrency,
        int socketCount,
        boolean interactive,
        Duration patience) {

    /** The demo: 20,000 bets of 200 customers, 16 at a time, watched by 4 sockets; seed 2015. */
    public static SeasonOptions demo(URI baseUri, String demoPassword, boolean interactive) {
        return new SeasonOptions(
                baseUri, demoPassword, null, 2015, 20_000, 200, 16, 4, interactive, Duration.ofMinutes(2));
    }

    public SeasonOptions {
        requirePositive("betCount", betCount);
        requirePositive("customerCount", customerCount);
        requirePositive("concurrency", concurrency);
        requirePositive("socketCount", socketCount);
        if (socketCount > customerCount) {
            throw new IllegalArgumentException("Each socket belongs to a customer of its own");
        }
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1: " + value);
        }
    }
}
