package com.winzo.platform.api;

import com.winzo.kernel.AccountId;
import jakarta.batch.api.chunk.AbstractItemReader;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/**
 * Walks over something that accounts have, one of it each, page by page in the order of the accounts' ids. Its checkpoint is the
 * last account read, so a job that was interrupted goes on after it.
 */
public abstract class AccountOrderReader<T> extends AbstractItemReader {

    private final int pageSize;
    private final Deque<T> page = new ArrayDeque<>();
    private AccountId last = new AccountId(new UUID(0, 0));

    protected AccountOrderReader(int pageSize) {
        this.pageSize = pageSize;
    }

    /** The first ones after an account, in the order of the accounts' ids, at most so many; none at the end. */
    protected abstract List<T> after(AccountId account, int limit);

    /** Whose it is. */
    protected abstract AccountId account(T item);

    @Override
    public void open(Serializable checkpoint) {
        if (checkpoint != null) {
            last = AccountId.of((String) checkpoint);
        }
    }

    @Override
    public T readItem() {
        if (page.isEmpty()) {
            page.addAll(after(last, pageSize));
        }
        T next = page.poll();
        if (next != null) {
            last = account(next);
        }
        return next;
    }

    @Override
    public Serializable checkpointInfo() {
        return last.toString();
    }
}
