package com.winzo.betting.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether a customer can still call a bet off: for a moment, while nothing has happened since. Not once a game is
 * on: who could, would bet on a game and wait how it goes on.
 */
public final class Cancellation {

    private Cancellation() {}

    /**
     * @param placedAt when the bet was struck, by the same clock as {@code now}
     * @param grace how long bets can be called off
     * @param legs each leg's accepted market version with the offer of now
     * @return what stands against it, by name; empty when the bet can be called off
     */
    public static List<String> obstacles(Instant placedAt, Duration grace, Instant now, List<Leg> legs) {
        List<String> obstacles = new ArrayList<>();
        if (now.isAfter(placedAt.plus(grace))) {
            obstacles.add("grace_period_over");
        }
        if (legs.stream().anyMatch(leg -> !leg.offer().isOpenAt(now))) {
            obstacles.add("market_closed");
        }
        if (legs.stream().anyMatch(leg -> leg.offer().isOn())) {
            obstacles.add("in_play");
        }
        if (legs.stream().anyMatch(leg -> leg.offer().marketVersion() != leg.acceptedVersion())) {
            obstacles.add("market_changed");
        }
        return obstacles;
    }

    /** @param acceptedVersion the version of the market whose odds were accepted */
    public record Leg(long acceptedVersion, Offer offer) {}
}
