package com.winzo.account.batch;

import com.winzo.account.internal.Dormancy;
import com.winzo.kernel.AccountId;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/** Walks over the accounts that nobody logs in to, in the order of their ids; its checkpoint is the last one read. */
@Named
@Dependent
public class QuietAccountReader extends AbstractItemReader {

    private static final int PAGE = 100;

    @Inject
    private Dormancy dormancy;

    private final Deque<AccountId> page = new ArrayDeque<>();
    private AccountId last = new AccountId(new UUID(0, 0));

    @Override
    public void open(Serializable checkpoint) {
        if (checkpoint != null) {
            last = AccountId.of((String) checkpoint);
        }
    }

    @Override
    public AccountId readItem() {
        if (page.isEmpty()) {
            page.addAll(dormancy.quietAfter(last, PAGE));
        }
        AccountId next = page.poll();
        if (next != null) {
            last = next;
        }
        return next;
    }

    @Override
    public Serializable checkpointInfo() {
        return last.toString();
    }
}
