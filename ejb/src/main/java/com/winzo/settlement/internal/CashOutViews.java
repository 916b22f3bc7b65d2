package com.winzo.settlement.internal;

import com.winzo.betting.api.BookedBet;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.Money;
import com.winzo.kernel.lines.Factor;
import com.winzo.settlement.api.CashOutOrder;
import com.winzo.settlement.api.CashOutQuote;
import com.winzo.settlement.internal.Valuation.Basis;
import com.winzo.settlement.repository.CashOutOrderRepository;
import com.winzo.settlement.repository.CashOutOrderRepository.Order;
import com.winzo.settlement.repository.CashOutRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Shows what can be, and was, cashed out of a bet. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CashOutViews {

    private static final int CHANCE_DECIMALS = 7;

    @Inject
    private CashOutRepository records;

    @Inject
    private CashOutOrderRepository orders;

    @Inject
    private CashOutPricer pricer;

    /**
     * @param stakeMinor how much of the stake of each line this is about
     * @param tooSmall if the amount is, else null
     * @param version if it is offered
     */
    public CashOutQuote quote(
            BookedBet bet, Valuation value, long stakeMinor, BusinessException tooSmall, CashOutVersion version) {
        boolean offered = value.refusal() == null && tooSmall == null;
        return new CashOutQuote(
                bet.id(),
                bet.status(),
                offered,
                offered ? null : refusal(value, tooSmall),
                major(bet, stakeMinor),
                major(bet, bet.openStakeMinor()),
                offered ? major(bet, value.amountMinor(bet, stakeMinor)) : null,
                bet.stake().currency().getCurrencyCode(),
                offered ? version.toString() : null,
                offered ? version.expiresAt() : null,
                new BigDecimal(pricer.margin()),
                offered ? value.legs().stream().map(CashOutViews::leg).toList() : List.of(),
                records.of(bet.id()).stream().map(each -> done(bet, each)).toList(),
                orders.find(bet.id()).map(order -> order(bet, order)).orElse(null));
    }

    public CashOutOrder order(BookedBet bet, Order order) {
        return new CashOutOrder(
                bet.id(),
                major(bet, order.targetMinor()),
                bet.stake().currency().getCurrencyCode(),
                order.state(),
                order.setAt(),
                order.finishedAt());
    }

    static BigDecimal major(BookedBet bet, long minor) {
        return new Money(minor, bet.stake().currency()).major();
    }

    private static CashOutQuote.Refusal refusal(Valuation value, BusinessException tooSmall) {
        CashOutRefusal refusal = value.refusal();
        return refusal == null
                ? new CashOutQuote.Refusal(tooSmall.code().wireCode(), "too_small", tooSmall.getMessage(), List.of())
                : new CashOutQuote.Refusal(
                        refusal.code().wireCode(), refusal.reason(), refusal.message(), value.toBlame());
    }

    private static CashOutQuote.Leg leg(Basis basis) {
        return new CashOutQuote.Leg(
                basis.marketId(),
                basis.selectionId(),
                basis.marketVersion(),
                basis.odds(),
                decimal(basis.chance()),
                decimal(basis.placeChance()),
                basis.facts());
    }

    private static CashOutQuote.Done done(BookedBet bet, CashOutRepository.Done done) {
        return new CashOutQuote.Done(
                done.number(),
                major(bet, done.stakeMinor()),
                major(bet, done.returnMinor()),
                done.automatic(),
                done.at());
    }

    private static BigDecimal decimal(Factor chance) {
        return chance == null
                ? null
                : BigDecimal.valueOf(chance.numerator())
                        .divide(BigDecimal.valueOf(chance.denominator()), CHANCE_DECIMALS, RoundingMode.HALF_UP);
    }
}
