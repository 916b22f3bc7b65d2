package com.winzo.settlement.internal;

import com.winzo.betting.api.BetBook;
import com.winzo.betting.api.BetView;
import com.winzo.betting.api.BookedBet;
import com.winzo.betting.api.BookedBet.BookedLeg;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.lines.BetTerms;
import com.winzo.settlement.api.BetExplanation;
import com.winzo.settlement.api.BetExplanation.SettlementView;
import com.winzo.settlement.api.BetExplanation.VoidView;
import com.winzo.settlement.domain.Leg;
import com.winzo.settlement.domain.RuleBook;
import com.winzo.settlement.domain.Standing;
import com.winzo.settlement.domain.Step;
import com.winzo.settlement.model.MarketSettlement;
import com.winzo.settlement.repository.SettledBets;
import com.winzo.settlement.repository.SettledBets.Recorded;
import com.winzo.settlement.repository.SettledBets.Settled;
import com.winzo.settlement.repository.SettlementRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;

/** Puts the explanation of a bet together: what was agreed, what it pays now and why, and what it was paid before. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Explainer {

    @Inject
    private BetBook book;

    @Inject
    private SettledBets records;

    @Inject
    private SettlementRepository settlements;

    /**
     * See {@link com.winzo.settlement.api.Explanations}.
     *
     * @param owner only if it is this customer's bet; null for anybody's
     */
    public BetExplanation explain(BetId id, AccountId owner) {
        BookedBet booked = book.read(List.of(id)).stream()
                .filter(bet -> owner == null || bet.accountId().equals(owner))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("bet", id));
        BetView view = book.view(id);
        Currency currency = booked.stake().currency();
        long payoutMax = booked.terms().payoutMaxMinor();
        return new BetExplanation(
                view,
                view.rulesVersion(),
                view.rounding(),
                payoutMax == BetTerms.UNLIMITED ? null : new Money(payoutMax, currency).major(),
                isFinal(booked.status()) ? derivation(booked, Bookings.legs(booked)) : null,
                records.of(id).stream().map(each -> settlement(booked, each)).toList(),
                voids(booked));
    }

    /** The two halves of a large settlement are one order. */
    private List<VoidView> voids(BookedBet bet) {
        List<MarketId> markets =
                bet.legs().stream().map(BookedLeg::marketId).distinct().toList();
        return settlements.voidsOf(markets).stream()
                .filter(each -> concerns(each, bet))
                .map(each ->
                        new VoidView(each.marketId(), each.cause(), each.reason(), each.evidence(), each.startedAt()))
                .distinct()
                .toList();
    }

    private static boolean concerns(MarketSettlement order, BookedBet bet) {
        boolean placed = (order.placedFrom() == null || !bet.placedAt().isBefore(order.placedFrom()))
                && (order.placedTo() == null || bet.placedAt().isBefore(order.placedTo()));
        return placed
                && bet.legs().stream()
                        .filter(leg -> leg.marketId().equals(order.marketId()))
                        .anyMatch(leg ->
                                order.selectionId() == null || leg.selectionId().equals(order.selectionId()));
    }

    private static boolean isFinal(BetStatus status) {
        return status.isOutcome() || status == BetStatus.CASHED_OUT;
    }

    private static SettlementView settlement(BookedBet bet, Recorded recorded) {
        Settled settled = recorded.settled();
        Currency currency = bet.stake().currency();
        return new SettlementView(
                settled.version(),
                settled.status(),
                new Money(settled.returnMinor(), currency).major(),
                major(settled.uncappedMinor(), settled.returnMinor(), currency),
                new Money(settled.paidBeforeMinor(), currency).major(),
                new Money(settled.returnMinor() - settled.paidBeforeMinor(), currency).major(),
                new Money(settled.shortfallMinor(), currency).major(),
                recorded.market(),
                settled.rulesVersion(),
                recorded.at(),
                settled.legs() == null ? null : derivation(bet, Bookings.legs(bet, Bookings.facts(settled.legs()))));
    }

    private static BetExplanation.Step derivation(BookedBet bet, List<Leg> legs) {
        return Standing.derivation(Bookings.terms(bet), legs, Bookings.cashed(bet))
                .map(step -> view(step.under(RuleBook.of(bet.rulesVersion()))))
                .orElse(null);
    }

    private static BetExplanation.Step view(Step step) {
        return new BetExplanation.Step(
                step.rule(),
                step.version(),
                step.text(),
                step.value(),
                step.parts().stream().map(Explainer::view).toList());
    }

    private static BigDecimal major(BigInteger uncapped, long returnMinor, Currency currency) {
        BigInteger minor = uncapped == null ? BigInteger.valueOf(returnMinor) : uncapped;
        return new BigDecimal(minor, currency.getDefaultFractionDigits());
    }
}
