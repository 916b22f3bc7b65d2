package com.winzo.settlement.internal;

import com.winzo.betting.api.BetBook;
import com.winzo.betting.api.BookedBet;
import com.winzo.betting.api.CashedPart;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.Money;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.Destination;
import com.winzo.platform.api.Outbox;
import com.winzo.settlement.api.BetCashedOut;
import com.winzo.settlement.domain.Cashed;
import com.winzo.settlement.domain.Standing;
import com.winzo.settlement.repository.CashOutRepository;
import com.winzo.wallet.api.LedgerEntry;
import com.winzo.wallet.api.LedgerEntry.EntryType;
import com.winzo.wallet.api.PostedEntry;
import com.winzo.wallet.api.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.MDC;

/** Pays a cash-out of a bet that is locked, its markets held: bet, ledger, record, exposure, news, audit. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CashOutTill {

    private static final String TYPE = "bet_cashed_out";

    @Inject
    private BetBook book;

    @Inject
    private Wallets wallets;

    @Inject
    private CashOutRepository records;

    @Inject
    private CashOutPricer pricer;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * @param stakeMinor how much of what is left of the stake of each line
     * @param automatic whether a standing order says so
     */
    public BetCashedOut pay(BookedBet bet, Valuation value, long stakeMinor, boolean automatic) {
        Instant now = clock.instant();
        long amount = value.amountMinor(bet, stakeMinor);
        CashedPart part = part(bet, stakeMinor, amount);
        book.cashOut(part, now);
        PostedEntry posted = wallets.post(
                        List.of(new LedgerEntry(EntryType.BET_CREDIT, bet.id().value(), bet.accountId(), amount)))
                .getFirst();
        Object requestId = MDC.get(AuditLog.REQUEST_ID);
        records.add(new CashOutRepository.NewCashOut(
                bet.id(),
                bet.cashed().count() + 1,
                bet.accountId(),
                stakeMinor,
                amount,
                pricer.margin(),
                value.written(),
                posted.entryId(),
                automatic,
                requestId == null ? null : requestId.toString(),
                now));
        BetCashedOut paid = paid(part, posted, automatic, now);
        tell(bet, paid);
        book.expose(part);
        return paid;
    }

    private static CashedPart part(BookedBet bet, long stakeMinor, long amountMinor) {
        Cashed after = new Cashed(
                Math.addExact(bet.cashed().stakeMinor(), stakeMinor),
                Math.addExact(bet.cashed().returnMinor(), amountMinor));
        long open = Standing.openReturnMinor(Bookings.terms(bet), Bookings.legs(bet), after);
        return new CashedPart(
                bet, stakeMinor, amountMinor, new Money(open, bet.stake().currency()));
    }

    private void tell(BookedBet bet, BetCashedOut paid) {
        outbox.publish(Destination.REALTIME, TYPE, bet.accountId().value(), paid);
        outbox.publish(Destination.NOTIFICATIONS, TYPE, bet.accountId().value(), paid);
        wallets.announce(bet.accountId());
        audit.record(
                paid.automatic() ? null : bet.accountId(),
                "bet.cash_out",
                "bet/" + bet.id(),
                Map.of("number", paid.number(), "stake", paid.stake(), "amount", paid.amount()));
    }

    private static BetCashedOut paid(CashedPart part, PostedEntry posted, boolean automatic, Instant now) {
        BookedBet bet = part.bet();
        return new BetCashedOut(
                bet.id(),
                bet.confirmationNumber(),
                bet.cashed().count() + 1,
                part.isLast() ? BetStatus.CASHED_OUT : bet.status(),
                CashOutViews.major(bet, part.stakeMinor()),
                CashOutViews.major(bet, bet.openStakeMinor() - part.stakeMinor()),
                CashOutViews.major(bet, part.returnMinor()),
                CashOutViews.major(bet, posted.balanceAfterMinor()),
                bet.stake().currency().getCurrencyCode(),
                automatic,
                now);
    }
}
