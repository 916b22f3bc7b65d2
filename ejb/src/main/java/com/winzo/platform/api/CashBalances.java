package com.winzo.platform.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.Money;
import java.util.Optional;

/** How much cash an account holds, for those who show it and must not know the wallet; the wallet answers. */
public interface CashBalances {

    /** The cash that can be staked or withdrawn; nothing for an account without a wallet, as of staff. */
    Optional<Money> of(AccountId accountId);
}
