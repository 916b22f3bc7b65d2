package com.winzo.kernel;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Contenders that come in first, as selections are named: {@code Arkle / Desert Orchid}.
 *
 * @param names two or more, all different
 */
public record Finishers(List<String> names) {

    private static final String BETWEEN = " / ";

    public Finishers {
        names = List.copyOf(names);
    }

    /** @return nothing for a name that does not name so many contenders */
    public static Optional<Finishers> of(String name, int count) {
        List<String> names =
                Arrays.stream(name.split(BETWEEN, -1)).map(String::strip).toList();
        boolean named = names.size() == count
                && names.stream().noneMatch(String::isEmpty)
                && new HashSet<>(names).size() == count;
        return named ? Optional.of(new Finishers(names)) : Optional.empty();
    }
}
