package com.winzo.reporting.batch;

import com.winzo.kernel.AccountId;
import com.winzo.reporting.repository.BooksRepository;
import com.winzo.reporting.repository.BooksRepository.WalletProof;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/** Walks over all wallets in the order of their ids; its checkpoint is the last one read. */
@Named
@Dependent
public class WalletReader extends AbstractItemReader {

    private static final int PAGE = 500;

    @Inject
    private BooksRepository books;

    private final Deque<WalletProof> page = new ArrayDeque<>();
    private AccountId last = new AccountId(new UUID(0, 0));

    @Override
    public void open(Serializable checkpoint) {
        if (checkpoint != null) {
            last = AccountId.of((String) checkpoint);
        }
    }

    @Override
    public WalletProof readItem() {
        if (page.isEmpty()) {
            page.addAll(books.proofsAfter(last, PAGE));
        }
        WalletProof next = page.poll();
        if (next != null) {
            last = next.accountId();
        }
        return next;
    }

    @Override
    public Serializable checkpointInfo() {
        return last.toString();
    }
}
