package com.winzo.betting.internal;

import com.winzo.betting.api.SlipRequest;
import com.winzo.betting.domain.Bonuses;
import com.winzo.betting.domain.FreeStake;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Assesses the slips of a group one after the other, each as if those before it had been placed already. Knows everything
 * it needs before it starts: nothing is looked up meanwhile.
 */
final class Assessor {

    private final PriceBook.Held held;
    private final Set<AccountId> active;
    private final ExposureBook exposure;
    private final Limits limits;
    private final CustomerRooms rooms;
    private final FreeStakes freeStakes;
    private final Bonuses bonuses;
    private final Set<UUID> usedQuotes;
    private final Map<AccountId, Money> balances = new HashMap<>();

    /**
     * @param active those customers who may bet
     * @param freeStakes those of the free bets that slips of the group name
     * @param bonuses that the house grants
     * @param rooms what the limits of the customers leave
     * @param usedQuotes those quotes of the group that are used up
     */
    Assessor(
            PriceBook.Held held,
            Map<AccountId, Balance> wallets,
            Set<AccountId> active,
            ExposureBook exposure,
            Limits limits,
            CustomerRooms rooms,
            FreeStakes freeStakes,
            Bonuses bonuses,
            Set<UUID> usedQuotes) {
        this.held = held;
        this.active = active;
        this.exposure = exposure;
        this.limits = limits;
        this.rooms = rooms;
        this.freeStakes = freeStakes;
        this.bonuses = bonuses;
        this.usedQuotes = new HashSet<>(usedQuotes);
        wallets.forEach((account, wallet) -> balances.put(account, wallet.balance()));
    }

    /**
     * @param quote that the slip comes with, or null
     * @throws BusinessException the refusal
     */
    Assessment assess(AccountId customer, SlipRequest request, QuoteFacts quote) {
        Assessment assessed = look(customer, request, quote);
        if (!assessed.verdict().accepted()) {
            throw Refusals.of(assessed.verdict());
        }
        return assessed;
    }

    /**
     * The same, whatever the verdict is.
     *
     * @throws BusinessException when there is nothing to have a verdict on
     */
    Assessment look(AccountId customer, SlipRequest request, QuoteFacts quote) {
        if (!active.contains(customer)) {
            throw new BusinessException(ErrorCode.ACCOUNT_NOT_ACTIVE, "Only active customers may bet and pay.");
        }
        Money balance = balances.get(customer);
        if (balance == null) {
            throw BusinessException.notFound("wallet", customer);
        }
        FreeStake free = freeStakes.of(customer, request.freeBetId(), held.databaseTime());
        Slip slip = SlipReader.read(request, balance.currency(), free, bonuses);
        if (quote != null) {
            refuseUnlessGood(quote);
        }
        List<Offer> offers = quote == null
                ? Offers.of(slip, held.markets(), exposure)
                : Offers.promised(slip, held.markets(), quote);
        Limits.BetLimits limit = limits.of(balance.currency());
        StakeLimits stakeLimits = new StakeLimits(
                quote == null ? null : Money.ofMajor(quote.maxStake(), balance.currency(), "maxStake"),
                limit.stakeMin(),
                limit.stakeMax(),
                limit.payoutMax(),
                slip.isFree() ? List.of() : rooms.of(customer, slip));
        Verdict verdict = Placement.decide(slip, offers, held.databaseTime(), balance, stakeLimits);
        return new Assessment(slip, offers, verdict, balance, stakeLimits, held.databaseTime());
    }

    /**
     * From now on the bet counts for those that follow.
     *
     * @param freeBet that pays for it, or null
     */
    void take(AccountId customer, Assessment good, QuoteFacts quote, UUID freeBet) {
        if (good.slip().isFree()) {
            freeStakes.take(freeBet);
        } else {
            balances.put(customer, good.balance().minus(good.verdict().totalStake()));
            rooms.take(customer, good.slip());
        }
        BetExposure bet = new BetExposure(
                good.verdict().totalStake(),
                good.verdict().potentialWin(),
                good.offers().stream()
                        .map(offer -> new BetExposure.Leg(offer.eventId(), offer.marketId(), offer.selectionId()))
                        .toList());
        if (quote == null) {
            exposure.add(bet);
        } else {
            usedQuotes.add(quote.jti());
            exposure.addPromised(bet);
        }
    }

    private void refuseUnlessGood(QuoteFacts quote) {
        if (usedQuotes.contains(quote.jti())) {
            throw new BusinessException(ErrorCode.QUOTE_USED, "A quote is good for one bet.");
        }
        if (!held.databaseTime().isBefore(quote.expiresAt())) {
            throw new BusinessException(
                    ErrorCode.QUOTE_EXPIRED,
                    "The quote has expired.",
                    Map.of("expiresAt", quote.expiresAt(), "now", held.databaseTime()));
        }
    }

    ExposureBook exposure() {
        return exposure;
    }
}
