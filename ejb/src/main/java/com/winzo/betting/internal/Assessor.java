package com.winzo.betting.internal;

import com.winzo.betting.api.SlipRequest;
import com.winzo.betting.domain.Offer;
import com.winzo.betting.domain.Placement;
import com.winzo.betting.domain.Slip;
import com.winzo.betting.domain.StakeLimits;
import com.winzo.betting.domain.Verdict;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.Money;
import com.winzo.odds.api.PriceBook;
import com.winzo.risk.api.BetExposure;
import com.winzo.risk.api.ExposureBook;
import com.winzo.risk.api.Limits;
import com.winzo.wallet.api.Balance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Assesses the slips of a group one after the other, each as if those before it had been placed already. Knows everything
 * it needs before it starts: nothing is looked up meanwhile.
 */
final class Assessor {

    private final PriceBook.Held held;
    private final Set<AccountId> active;
    private final ExposureBook exposure;
    private final Limits limits;
    private final Map<AccountId, Money> balances = new HashMap<>();

    /** @param active those customers who may bet */
    Assessor(
            PriceBook.Held held,
            Map<AccountId, Balance> wallets,
            Set<AccountId> active,
            ExposureBook exposure,
            Limits limits) {
        this.held = held;
        this.active = active;
        this.exposure = exposure;
        this.limits = limits;
        wallets.forEach((account, wallet) -> balances.put(account, wallet.balance()));
    }

    /**
     * @throws BusinessException the refusal
     */
    Assessment assess(AccountId customer, SlipRequest request) {
        if (!active.contains(customer)) {
            throw new BusinessException(ErrorCode.ACCOUNT_NOT_ACTIVE, "Only active customers may bet and pay.");
        }
        Money balance = balances.get(customer);
        if (balance == null) {
            throw BusinessException.notFound("wallet", customer);
        }
        Slip slip = SlipReader.read(request, balance.currency());
        List<Offer> offers = Offers.of(slip, held.markets(), exposure);
        Limits.BetLimits limit = limits.of(balance.currency());
        Verdict verdict = Placement.decide(
                slip,
                offers,
                held.databaseTime(),
                balance,
                new StakeLimits(limit.stakeMin(), limit.stakeMax(), limit.payoutMax()));
        if (!verdict.accepted()) {
            throw Refusals.of(verdict);
        }
        return new Assessment(slip, offers, verdict, balance, limit.payoutMax(), held.databaseTime());
    }

    /** From now on the bet counts for those that follow. */
    void take(AccountId customer, Assessment good) {
        balances.put(customer, good.balance().minus(good.verdict().totalStake()));
        exposure.add(new BetExposure(
                good.verdict().totalStake(),
                good.verdict().potentialWin(),
                good.offers().stream()
                        .map(offer -> new BetExposure.Leg(offer.eventId(), offer.marketId(), offer.selectionId()))
                        .toList()));
    }

    ExposureBook exposure() {
        return exposure;
    }
}
