package com.winzo.payments.internal;

import com.winzo.account.api.AccountUse;
import com.winzo.kernel.AccountId;
import com.winzo.payments.repository.MovementRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** An account is in use as long as a payment of it is open, and for some time after its last one. */
@ApplicationScoped
public class PaymentUse implements AccountUse {

    @Inject
    private MovementRepository payments;

    @Override
    public Set<AccountId> inUse(Collection<AccountId> accounts, Instant since) {
        return payments.payingSince(accounts, since);
    }
}
