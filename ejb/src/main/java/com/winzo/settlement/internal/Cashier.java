package com.winzo.settlement.internal;

import com.winzo.betting.api.BetBook;
import com.winzo.betting.api.BetDecision;
import com.winzo.betting.api.BookedBet;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.StakeKind;
import com.winzo.platform.api.Destination;
import com.winzo.platform.api.Outbox;
import com.winzo.settlement.api.BetSettled;
import com.winzo.settlement.domain.Movements;
import com.winzo.settlement.domain.Movements.Due;
import com.winzo.settlement.domain.Standing;
import com.winzo.settlement.repository.CashOutOrderRepository;
import com.winzo.settlement.repository.SettledBets;
import com.winzo.settlement.repository.SettledBets.Settled;
import com.winzo.wallet.api.LedgerEntry;
import com.winzo.wallet.api.LedgerEntry.EntryType;
import com.winzo.wallet.api.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Pays a slice of locked bets by what their legs say, writes it down and tells the customers: a few statements in all. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Cashier {

    @Inject
    private BetBook book;

    @Inject
    private Wallets wallets;

    @Inject
    private SettledBets records;

    @Inject
    private CashOutOrderRepository orders;

    @Inject
    private Outbox outbox;

    /**
     * @param market whose result this is about
     * @return how many bets got an outcome, or another one
     */
    public int settle(MarketId market, List<BookedBet> bets, Instant now) {
        List<BetDecision> decisions = new ArrayList<>();
        List<Settlement> settled = new ArrayList<>();
        for (BookedBet bet : bets) {
            if (bet.status().isOnTheBook()) {
                decide(bet, decisions, settled);
            }
        }
        if (!decisions.isEmpty()) {
            book.decide(decisions, now);
        }
        if (!settled.isEmpty()) {
            long[] shortfalls = shortfalls(settled);
            record(market, settled, shortfalls, now);
            orders.end(settled.stream().map(each -> each.bet().id()).toList(), now);
            tell(settled, now);
            // The wallets come late: their owners go on betting, and wait for as long as these are locked.
            pay(settled, shortfalls);
            giveBackFreeBets(settled);
        }
        takeFreeBetsAgain(decisions);
        book.expose(decisions);
        return settled.size();
    }

    /** What becomes of a bet; nothing when it stays what it is. */
    private static void decide(BookedBet bet, List<BetDecision> decisions, List<Settlement> settled) {
        Standing due = Standing.of(Bookings.terms(bet), Bookings.legs(bet), Bookings.cashed(bet));
        if (due.returnMinor() == null) {
            // Money stays where it is until the corrected outcome is known.
            if (bet.status() != BetStatus.ACCEPTED) {
                decisions.add(new BetDecision(bet, BetStatus.ACCEPTED, null, bet.paidMinor(), bet.settlementVersion()));
            }
            return;
        }
        boolean same = bet.status() == due.status() && due.returnMinor().equals(bet.returnMinor());
        if (!same) {
            BetDecision decision = new BetDecision(
                    bet, due.status(), due.returnMinor(), due.returnMinor(), bet.settlementVersion() + 1);
            decisions.add(decision);
            settled.add(new Settlement(decision, due));
        }
    }

    /** A void bet pays back nothing that its customer had not paid; so the free bet itself comes back. */
    private void giveBackFreeBets(List<Settlement> settled) {
        List<BetId> nothing = settled.stream()
                .filter(each -> each.decision().status() == BetStatus.VOIDED
                        && each.bet().terms().stakeKind() == StakeKind.FREE_KEPT)
                .map(each -> each.bet().id())
                .toList();
        if (!nothing.isEmpty()) {
            book.giveBackFreeBets(nothing);
        }
    }

    /** The void that brought it back is corrected: a free bet that has not been used meanwhile is taken again. */
    private void takeFreeBetsAgain(List<BetDecision> decisions) {
        List<BetId> corrected = decisions.stream()
                .filter(each -> each.bet().status() == BetStatus.VOIDED
                        && each.status() != BetStatus.VOIDED
                        && each.bet().terms().stakeKind() == StakeKind.FREE_KEPT)
                .map(BetDecision::betId)
                .toList();
        if (!corrected.isEmpty()) {
            book.takeFreeBetsAgain(corrected);
        }
    }

    /** What each of them cannot give back, or pays off of what it has owed since an earlier correction. */
    private long[] shortfalls(List<Settlement> settled) {
        List<Due> due = settled.stream()
                .map(each -> new Due(each.bet().id(), each.bet().accountId(), each.dueMinor()))
                .toList();
        return Movements.shortfalls(due, balancesOfDebtors(due), owed(settled));
    }

    private void pay(List<Settlement> settled, long[] shortfalls) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (int i = 0; i < shortfalls.length; i++) {
            Settlement each = settled.get(i);
            if (shortfalls[i] > 0) {
                entries.add(each.entry(EntryType.ADJUSTMENT, shortfalls[i]));
            }
            if (each.dueMinor() != 0) {
                boolean refund = each.decision().status() == BetStatus.VOIDED && each.dueMinor() > 0;
                entries.add(each.entry(refund ? EntryType.REFUND : EntryType.BET_CREDIT, each.dueMinor()));
            }
            if (shortfalls[i] < 0) {
                entries.add(each.entry(EntryType.ADJUSTMENT, shortfalls[i]));
            }
        }
        wallets.post(entries);
        wallets.announce(settled.stream()
                .filter(each -> each.dueMinor() != 0)
                .map(each -> each.bet().accountId())
                .collect(Collectors.toSet()));
    }

    /** What corrections have left open; only a bet that is corrected again can have any of that. */
    private Map<BetId, Long> owed(List<Settlement> settled) {
        List<BetId> corrected = settled.stream()
                .filter(each -> each.bet().settlementVersion() > 0 && each.dueMinor() > 0)
                .map(each -> each.bet().id())
                .toList();
        return corrected.isEmpty() ? Map.of() : records.owed(corrected);
    }

    private Map<AccountId, Long> balancesOfDebtors(List<Due> due) {
        Set<AccountId> debtors = due.stream()
                .filter(each -> each.amountMinor() < 0)
                .map(Due::accountId)
                .collect(Collectors.toSet());
        Map<AccountId, Long> balances = new HashMap<>();
        if (!debtors.isEmpty()) {
            wallets.balances(debtors)
                    .forEach((account, balance) ->
                            balances.put(account, balance.balance().minor()));
        }
        return balances;
    }

    private void record(MarketId market, List<Settlement> settled, long[] shortfalls, Instant now) {
        List<Settled> rows = new ArrayList<>();
        for (int i = 0; i < shortfalls.length; i++) {
            Settlement each = settled.get(i);
            BetDecision decision = each.decision();
            rows.add(new Settled(
                    decision.betId(),
                    decision.settlementVersion(),
                    decision.status(),
                    decision.returnMinor(),
                    each.bet().paidMinor(),
                    shortfalls[i],
                    each.uncappedMinor(),
                    Bookings.written(each.bet()),
                    each.bet().rulesVersion()));
        }
        records.record(market, rows, now);
    }

    private void tell(List<Settlement> settled, Instant now) {
        List<Outbox.News> news = settled.stream()
                .map(each -> new Outbox.News(each.bet().accountId().value(), each.news(now)))
                .toList();
        outbox.publishAll(List.of(Destination.REALTIME, Destination.NOTIFICATIONS), "bet_settled", news);
    }

    /** A bet with the outcome it gets now. */
    private record Settlement(BetDecision decision, Standing standing) {

        /** What the maximum payout took something away from, else null. */
        BigInteger uncappedMinor() {
            return standing.uncappedMinor().equals(BigInteger.valueOf(standing.returnMinor()))
                    ? null
                    : standing.uncappedMinor();
        }

        BookedBet bet() {
            return decision.bet();
        }

        long dueMinor() {
            return decision.returnMinor() - bet().paidMinor();
        }

        LedgerEntry entry(EntryType type, long amountMinor) {
            return new LedgerEntry(type, bet().id().value(), bet().accountId(), amountMinor);
        }

        BetSettled news(Instant now) {
            return new BetSettled(
                    bet().id(),
                    bet().confirmationNumber(),
                    decision.status(),
                    bet().stake(),
                    new Money(decision.returnMinor(), bet().stake().currency()),
                    bet().stake().currency().getCurrencyCode(),
                    decision.settlementVersion(),
                    now);
        }
    }
}
