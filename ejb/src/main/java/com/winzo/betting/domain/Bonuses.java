package com.winzo.betting.domain;

import com.winzo.kernel.lines.Bonus;
import com.winzo.kernel.lines.Lines;
import com.winzo.kernel.lines.NamedSystem;
import java.util.EnumMap;
import java.util.Map;

/** Which bonuses the house grants on which full covers with singles; none unless it says so. */
public final class Bonuses {

    public static final Bonuses NONE = new Bonuses("");

    private final Map<NamedSystem, Bonus> granted = new EnumMap<>(NamedSystem.class);

    /**
     * @param written such as {@code lucky_15=2/10,lucky_31=3/20}, see {@link Bonus}; or empty
     * @throws IllegalArgumentException unless it reads like that
     */
    public Bonuses(String written) {
        for (String entry : written.isBlank() ? new String[0] : written.split(",")) {
            String[] parts = entry.strip().split("=");
            NamedSystem system = parts.length == 2
                    ? NamedSystem.named(parts[0].strip())
                            .filter(NamedSystem::isFullCoverWithSingles)
                            .orElse(null)
                    : null;
            if (system == null) {
                throw new IllegalArgumentException("a bonus is written as lucky_15=2/10, not " + entry);
            }
            granted.put(system, Bonus.parse(parts[1].strip()));
        }
    }

    /** The bonus of a bet; one that asks for its combinations by their sizes has none. */
    public Bonus of(Lines lines) {
        return lines.name().flatMap(NamedSystem::named).map(granted::get).orElse(Bonus.NONE);
    }
}
