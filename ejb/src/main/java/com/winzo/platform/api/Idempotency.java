package com.winzo.platform.api;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.repository.IdempotencyRepository;
import com.winzo.platform.repository.IdempotencyRepository.Stored;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Carries a command out at most once per key; a repetition gets the stored answer. */
@Stateless
public class Idempotency {

    @Inject
    private IdempotencyRepository records;

    @Inject
    private Json json;

    /**
     * Runs the command in one transaction with the record of its answer. Copies of a command that arrive while it
     * runs, on this node or another, wait for it.
     *
     * @param key may be null: then the command just runs
     * @param answerType read back from JSON on a replay
     * @throws com.winzo.kernel.BusinessException {@code VAL_006} when the key was used with another body; whatever
     *     the command throws, and then nothing is recorded
     */
    public <T> Answer<T> once(IdempotencyKey key, Class<T> answerType, Supplier<T> command) {
        if (key == null) {
            return new Answer<>(command.get(), false);
        }
        UUID account = key.accountId().value();
        Optional<Stored> earlier = records.take(account, key.route(), key.key());
        if (earlier.isPresent()) {
            return replay(key, answerType, earlier.get());
        }
        T value = command.get();
        records.add(account, key.route(), key.key(), key.requestHash(), json.write(value));
        return new Answer<>(value, false);
    }

    private <T> Answer<T> replay(IdempotencyKey key, Class<T> answerType, Stored earlier) {
        if (!MessageDigest.isEqual(earlier.requestHash(), key.requestHash())) {
            throw new BusinessException(
                    ErrorCode.IDEMPOTENCY_MISMATCH, "The idempotency key was used with another request.");
        }
        return new Answer<>(json.read(earlier.response(), answerType), true);
    }

    /**
     * @param replayed true when the answer comes from the store
     */
    public record Answer<T>(T value, boolean replayed) {}
}
