package com.winzo.betting.api;

import com.winzo.betting.internal.ReceiptDesk;
import com.winzo.betting.internal.ReceiptKeys;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.PublicKeys;
import com.winzo.platform.api.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Signed receipts of bets, and the keys that anybody verifies them with, years later and after every rotation. */
@ApplicationScoped
@Transactional
public class Receipts implements PublicKeys {

    @Inject
    private ReceiptDesk desk;

    @Inject
    private ReceiptKeys keys;

    /**
     * The receipt of a bet; signed when it is asked for, so that placing bets does not wait for signatures.
     *
     * @throws BusinessException {@code VAL_004} unless it is the customer's bet, {@code VAL_005} when it was never accepted
     */
    @Requires(Permission.BET_READ)
    public ReceiptView receipt(AccountId customer, BetId id) {
        return desk.receipt(customer, id);
    }

    @Override
    public String publicKeys() {
        return keys.keySet();
    }
}
