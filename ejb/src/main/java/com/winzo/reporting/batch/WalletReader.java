package com.winzo.reporting.batch;

import com.winzo.kernel.AccountId;
import com.winzo.platform.api.AccountOrderReader;
import com.winzo.reporting.repository.BooksRepository;
import com.winzo.reporting.repository.BooksRepository.WalletProof;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Walks over all wallets. */
@Named
@Dependent
public class WalletReader extends AccountOrderReader<WalletProof> {

    private static final int PAGE = 500;

    @Inject
    private BooksRepository books;

    public WalletReader() {
        super(PAGE);
    }

    @Override
    protected List<WalletProof> after(AccountId account, int limit) {
        return books.proofsAfter(account, limit);
    }

    @Override
    protected AccountId account(WalletProof item) {
        return item.accountId();
    }
}
