package com.winzo.settlement.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.settlement.internal.CashOutDesk;
import com.winzo.settlement.internal.CashOutOrderDesk;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;

/**
 * Selling a bet back before it is decided: in full, in part, or by a standing order once it is worth so much.
 *
 * <p>Refusals: {@code VAL_004} unless it is the customer's bet; {@code BET_020} not offered for it, {@code BET_021} it is
 * decided, {@code BET_022} a selection has no price at the moment, {@code BET_023} too little.
 */
@Stateless
public class CashOuts {

    @Inject
    private CashOutDesk desk;

    @Inject
    private CashOutOrderDesk orders;

    /**
     * What a bet can be cashed out for now, or why not; with what was cashed out before.
     *
     * @param stake how much of the stake of each line, in major units; null for all that is left
     */
    @Requires(Permission.BET_READ)
    public CashOutQuote quote(AccountId customer, BetId bet, BigDecimal stake) {
        return desk.quote(customer, bet, stake);
    }

    /**
     * Pays a bet out, or a part of it.
     *
     * @throws com.winzo.kernel.BusinessException see above; {@code BET_024} with a new quote when amount, bet or time are not
     *     those of the quote any more
     */
    @Requires(Permission.BET_PLACE)
    public BetCashedOut cashOut(AccountId customer, BetId bet, CashOutRequest request) {
        return desk.cashOut(customer, bet, request);
    }

    /** Has what is left of a bet cashed out as soon as it is worth so much, in place of any order before. */
    @Requires(Permission.BET_PLACE)
    public CashOutOrder setOrder(AccountId customer, BetId bet, CashOutTarget target) {
        return orders.set(customer, bet, target);
    }

    /**
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} unless the bet is theirs and ever had an order
     */
    @Requires(Permission.BET_READ)
    public CashOutOrder order(AccountId customer, BetId bet) {
        return orders.read(customer, bet);
    }

    /**
     * Takes an order back; doing it again changes nothing.
     *
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} as above; {@code VAL_005} when it is carried out or over
     */
    @Requires(Permission.BET_PLACE)
    public CashOutOrder withdrawOrder(AccountId customer, BetId bet) {
        return orders.withdraw(customer, bet);
    }
}
