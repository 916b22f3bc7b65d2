package com.winzo.betting.internal;

import com.winzo.account.api.AccountUse;
import com.winzo.betting.repository.CustomerUsageRepository;
import com.winzo.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** An account is in use as long as a bet of it is open, and for some time after its last bet. */
@ApplicationScoped
public class BettingUse implements AccountUse {

    @Inject
    private CustomerUsageRepository bets;

    @Override
    public Set<AccountId> inUse(Collection<AccountId> accounts, Instant since) {
        return bets.bettingSince(accounts, since);
    }
}
