package com.winzo.platform.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a statement will have answered once its {@link RoundTrip} has been made. Belongs to one thread.
 *
 * @param <T> the answer, once there never null
 */
public final class Later<T> {

    private final List<Consumer<T>> waiting = new ArrayList<>();
    private T value;

    Later() {}

    /** An answer that is known already. */
    public static <T> Later<T> now(T value) {
        Later<T> known = new Later<>();
        known.arrive(value);
        return known;
    }

    /** What the function makes of the answer; it runs within the trip, and what it throws ends that. */
    public <S> Later<S> map(Function<T, S> function) {
        Later<S> mapped = new Later<>();
        if (value == null) {
            waiting.add(answer -> mapped.arrive(function.apply(answer)));
        } else {
            mapped.arrive(function.apply(value));
        }
        return mapped;
    }

    /** @throws IllegalStateException before the trip was made */
    public T get() {
        if (value == null) {
            throw new IllegalStateException("The round trip has not been made.");
        }
        return value;
    }

    void arrive(T answer) {
        value = answer;
        waiting.forEach(next -> next.accept(answer));
        waiting.clear();
    }
}
