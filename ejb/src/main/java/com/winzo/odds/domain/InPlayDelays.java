package com.winzo.odds.domain;

import com.winzo.kernel.MarketType;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How long bets on running games wait for a second look, where a trader does not say: by the type of the market, else by the
 * sport, else the same for all.
 */
public final class InPlayDelays {

    /** The longest delay. */
    public static final Duration MAX = Duration.ofSeconds(60);

    private final Duration ofAll;
    private final Map<String, Duration> special = new HashMap<>();

    /**
     * @param special delays of types and sports, such as {@code total_goals=PT8S,tennis=PT3S}; or empty
     * @throws IllegalArgumentException unless it reads like that
     */
    public InPlayDelays(Duration ofAll, String special) {
        this.ofAll = checked(ofAll);
        for (String entry : special.isBlank() ? new String[0] : special.split(",")) {
            String[] parts = entry.strip().split("=");
            if (parts.length != 2) {
                throw new IllegalArgumentException("an in-play delay is written as name=PT5S, not " + entry);
            }
            this.special.put(parts[0].strip().toLowerCase(Locale.ROOT), checked(Duration.parse(parts[1].strip())));
        }
    }

    /** @param sport its slug */
    public Duration of(MarketType type, String sport) {
        Duration ofType = special.get(type.name().toLowerCase(Locale.ROOT));
        return ofType != null ? ofType : special.getOrDefault(sport, ofAll);
    }

    private static Duration checked(Duration delay) {
        if (delay.isNegative() || delay.compareTo(MAX) > 0) {
            throw new IllegalArgumentException("an in-play delay is between nothing and a minute, not " + delay);
        }
        return delay;
    }
}
