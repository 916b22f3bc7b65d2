package com.winzo.account.batch;

import com.winzo.account.internal.Dormancy;
import com.winzo.kernel.AccountId;
import com.winzo.platform.api.AccountOrderReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Walks over the accounts that nobody logs in to. */
@Named
@Dependent
public class QuietAccountReader extends AccountOrderReader<AccountId> {

    private static final int PAGE = 100;

    @Inject
    private Dormancy dormancy;

    public QuietAccountReader() {
        super(PAGE);
    }

    @Override
    protected List<AccountId> after(AccountId account, int limit) {
        return dormancy.quietAfter(account, limit);
    }

    @Override
    protected AccountId account(AccountId item) {
        return item;
    }
}
