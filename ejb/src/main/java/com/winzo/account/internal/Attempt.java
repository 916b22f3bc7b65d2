package com.winzo.account.internal;

import com.winzo.kernel.BusinessException;

/**
 * What came of an attempt whose failure must be remembered: the transaction commits, and the refusal is thrown after it.
 *
 * @param value null when refused
 * @param refusal null when granted
 */
public record Attempt<T>(T value, BusinessException refusal) {

    static <T> Attempt<T> granted(T value) {
        return new Attempt<>(value, null);
    }

    static <T> Attempt<T> refused(BusinessException why) {
        return new Attempt<>(null, why);
    }

    /** @throws BusinessException when it was refused */
    public T orThrow() {
        if (refusal != null) {
            throw refusal;
        }
        return value;
    }

    @Override
    public String toString() {
        return refusal == null ? "Attempt[granted]" : "Attempt[" + refusal.code() + "]";
    }
}
