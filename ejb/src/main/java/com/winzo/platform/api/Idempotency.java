package com.winzo.platform.api;

import jakarta.ejb.Stateless;
import java.util.function.Supplier;

/** Carries a command out at most once per key; a repetition gets the stored answer. */
@Stateless
public class Idempotency {

    /**
     * Runs the command in one transaction with the record of its answer.
     *
     * @param key may be null: then the command just runs
     * @param answerType read back from JSON on a replay
     * @throws com.winzo.kernel.BusinessException {@code VAL_006} when the key was used with another body; whatever
     *     the command throws, and then nothing is recorded
     */
    public <T> Answer<T> once(IdempotencyKey key, Class<T> answerType, Supplier<T> command) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param replayed true when the answer comes from the store
     */
    public record Answer<T>(T value, boolean replayed) {}
}
