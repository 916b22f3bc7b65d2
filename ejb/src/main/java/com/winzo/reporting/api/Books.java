package com.winzo.reporting.api;

import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.reporting.internal.DeadLetters;
import com.winzo.reporting.repository.BooksRepository;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Proves the books. */
@Stateless
public class Books {

    @Inject
    private BooksRepository books;

    @Inject
    private DeadLetters deadLetters;

    /** Adds everything up; reads whole tables, so it is for proofs, not for pages. */
    @Requires(Permission.BOOKS_PROVE)
    public BooksView prove() {
        return new BooksView(
                books.postingSums(),
                books.balanceMismatches(),
                books.entriesNotZero(),
                books.versionGaps(),
                books.negativeBalances(),
                books.unsettledBets(),
                books.outboxPending(),
                deadLetters.count());
    }
}
