package com.winzo.betting.internal;

import com.winzo.betting.api.BetConfirmation;
import com.winzo.betting.api.BetRejection;
import com.winzo.betting.domain.FreeStake;
import com.winzo.betting.domain.Offer;
import com.winzo.betting.domain.Pick;
import com.winzo.betting.domain.Scores;
import com.winzo.betting.domain.SecondLook;
import com.winzo.betting.domain.SecondLook.Decision;
import com.winzo.betting.domain.Slip;
import com.winzo.betting.model.Bet;
import com.winzo.betting.model.BetLeg;
import com.winzo.betting.repository.BetRepository;
import com.winzo.betting.repository.BookRepository;
import com.winzo.betting.repository.PendingBetRepository;
import com.winzo.betting.repository.PendingBetRepository.Decided;
import com.winzo.betting.repository.PendingBetRepository.Due;
import com.winzo.betting.repository.PendingBetRepository.Shortened;
import com.winzo.betting.repository.PendingBetRepository.ShortenedLeg;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.EventId;
import com.winzo.kernel.Money;
import com.winzo.kernel.PriceKind;
import com.winzo.kernel.StakeKind;
import com.winzo.odds.api.PriceBook;
import com.winzo.platform.api.Destination;
import com.winzo.platform.api.Outbox;
import com.winzo.risk.api.BetExposure;
import com.winzo.risk.api.Exposures;
import com.winzo.wallet.api.Balance;
import com.winzo.wallet.api.LedgerEntry;
import com.winzo.wallet.api.LedgerEntry.EntryType;
import com.winzo.wallet.api.PostedEntry;
import com.winzo.wallet.api.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes the second look at bets whose delay is over: accepts them or gives their stakes back, any number in one transaction
 * and a fixed number of statements. Locks as placement does: markets, bets, wallets, exposure.
 */
@ApplicationScoped
public class SecondLookDesk {

    @Inject
    private PendingBetRepository pending;

    @Inject
    private WaitingRoom waiting;

    @Inject
    private PriceBook prices;

    @Inject
    private BetRepository bets;

    @Inject
    private BookRepository book;

    @Inject
    private Wallets wallets;

    @Inject
    private FreeBetDesk freeBets;

    @Inject
    private Exposures exposures;

    @Inject
    private Outbox outbox;

    /** The next that are due; not locked. */
    @Transactional
    public List<Due> due(int limit) {
        return pending.due(limit);
    }

    /** The next that nobody has decided about in time; not locked. */
    @Transactional
    public List<BetId> expired(int limit) {
        return pending.expired(limit);
    }

    /** Decides about bets that are due; those that another node is at are left alone. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void decide(List<Due> due) {
        PriceBook.Held held = prices.hold(
                due.stream().flatMap(each -> each.markets().stream()).collect(Collectors.toSet()));
        Map<BetId, Scores> struckAt =
                due.stream().collect(Collectors.toMap(Due::betId, each -> new Scores(each.scores())));
        Map<EventId, String> scores = waiting.scores(struckAt.values().stream()
                .flatMap(each -> each.events().stream())
                .collect(Collectors.toSet()));
        Map<Bet, Decision> decisions = new HashMap<>();
        for (Bet bet : locked(due.stream().map(Due::betId).toList())) {
            decisions.put(bet, look(bet, struckAt.get(bet.id()), scores, held));
        }
        conclude(decisions, held.databaseTime());
    }

    /** Gives the stakes of bets back that nobody could decide about in time; looks at nothing, so nothing can hinder it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refund(List<BetId> expired) {
        Decision tooLate = Decision.refused(ErrorCode.NOT_DECIDED_IN_TIME);
        conclude(
                locked(expired).stream().collect(Collectors.toMap(Function.identity(), bet -> tooLate)),
                prices.hold(List.of()).databaseTime());
    }

    private List<Bet> locked(List<BetId> wanted) {
        Set<BetId> locked = pending.lock(wanted);
        return locked.isEmpty() ? List.of() : bets.findAll(locked);
    }

    /** A leg that has been voided meanwhile is as good as a closed market. */
    private static Decision look(Bet bet, Scores struckAt, Map<EventId, String> scores, PriceBook.Held held) {
        if (bet.legs().stream().anyMatch(leg -> leg.facts().result() != null)) {
            return Decision.refused(ErrorCode.MARKET_CLOSED);
        }
        List<Offer> offers = bet.legs().stream()
                .map(leg -> Offers.of(leg.selectionId(), held.markets().get(leg.marketId())))
                .toList();
        Map<EventId, String> now =
                struckAt.events().stream().collect(Collectors.toMap(Function.identity(), scores::get));
        return SecondLook.decide(slip(bet), offers, Scores.of(now).equals(struckAt), held.databaseTime());
    }

    private static Slip slip(Bet bet) {
        return new Slip(
                bet.type(),
                bet.terms().lines(),
                bet.terms().eachWay(),
                bet.terms().teaser(),
                bet.legs().stream()
                        .map(leg -> new Pick(
                                leg.marketId(),
                                leg.selectionId(),
                                leg.odds(),
                                leg.terms().priceKind() == PriceKind.STARTING))
                        .toList(),
                bet.stake(),
                bet.oddsPolicy(),
                bet.minOdds(),
                bet.terms().stakeKind() == StakeKind.CASH
                        ? null
                        : new FreeStake(bet.terms().stakeKind(), bet.totalStake()),
                bet.terms().bonus());
    }

    private void conclude(Map<Bet, Decision> decisions, Instant now) {
        if (decisions.isEmpty()) {
            return;
        }
        List<BookRepository.Decision> outcomes = new ArrayList<>();
        List<Decided> decided = new ArrayList<>();
        List<Bet> refused = new ArrayList<>();
        List<Bet> standing = new ArrayList<>();
        decisions.forEach((bet, decision) -> {
            long stake = bet.totalStake().minor();
            outcomes.add(
                    decision.stands()
                            ? new BookRepository.Decision(bet.id(), BetStatus.ACCEPTED, null, 0, 0)
                            : new BookRepository.Decision(bet.id(), BetStatus.REJECTED, stake, stake, 0));
            decided.add(new Decided(
                    bet.id(), decision.stands() ? null : decision.refusal().wireCode()));
            (decision.stands() ? standing : refused).add(bet);
        });
        List<Bet> shorter = shorten(standing, decisions);
        book.decide(outcomes, now);
        pending.decide(decided);
        giveBack(refused, decisions, now);
        confirm(standing, decisions);
        expose(refused, shorter, decisions);
    }

    private void giveBack(List<Bet> refused, Map<Bet, Decision> decisions, Instant now) {
        List<PostedEntry> posted = wallets.post(refused.stream()
                .map(bet -> new LedgerEntry(
                        EntryType.REFUND,
                        bet.id().value(),
                        bet.accountId(),
                        bet.totalStake().minor()))
                .toList());
        Map<BetId, Long> takenBack = freeBets.takeBack(refused);
        List<Outbox.News> news = new ArrayList<>();
        for (int i = 0; i < refused.size(); i++) {
            Bet bet = refused.get(i);
            Money refund = bet.totalStake();
            news.add(new Outbox.News(
                    bet.accountId().value(),
                    new BetRejection(
                            bet.id(),
                            bet.confirmationNumber(),
                            BetStatus.REJECTED,
                            decisions.get(bet).refusal().wireCode(),
                            refund,
                            new Money(
                                    takenBack.getOrDefault(
                                            bet.id(), posted.get(i).balanceAfterMinor()),
                                    refund.currency()),
                            refund.currency().getCurrencyCode(),
                            now)));
        }
        outbox.publishAll(Destination.REALTIME, "bet_rejected", news);
        outbox.publishAll(Destination.NOTIFICATIONS, "bet_rejected", news);
        if (!refused.isEmpty()) {
            wallets.announce(refused.stream().map(Bet::accountId).collect(Collectors.toSet()));
        }
    }

    private void confirm(List<Bet> standing, Map<Bet, Decision> decisions) {
        if (standing.isEmpty()) {
            return;
        }
        Map<AccountId, Balance> balances =
                wallets.balances(standing.stream().map(Bet::accountId).collect(Collectors.toSet()));
        List<Outbox.News> news = new ArrayList<>();
        for (Bet bet : standing) {
            Decision decision = decisions.get(bet);
            BetConfirmation confirmation = Confirmations.accepted(
                    bet,
                    decision.odds(),
                    decision.potentialWin(),
                    balances.get(bet.accountId()).balance());
            news.add(new Outbox.News(bet.accountId().value(), confirmation));
        }
        outbox.publishAll(Destination.REALTIME, "bet_confirmed", news);
    }

    /** @return those whose odds have become shorter */
    private List<Bet> shorten(List<Bet> standing, Map<Bet, Decision> decisions) {
        List<Bet> shorter = standing.stream()
                .filter(bet -> !decisions
                        .get(bet)
                        .odds()
                        .equals(bet.legs().stream().map(BetLeg::odds).toList()))
                .toList();
        if (!shorter.isEmpty()) {
            pending.shorten(shorter.stream()
                    .map(bet -> shortened(bet, decisions.get(bet)))
                    .toList());
        }
        return shorter;
    }

    private static Shortened shortened(Bet bet, Decision decision) {
        List<ShortenedLeg> legs = new ArrayList<>();
        for (int i = 0; i < bet.legs().size(); i++) {
            BetLeg leg = bet.legs().get(i);
            if (!leg.odds().equals(decision.odds().get(i))) {
                legs.add(new ShortenedLeg(
                        bet.id(),
                        leg.legNo(),
                        decision.odds().get(i),
                        decision.versions().get(i)));
            }
        }
        return new Shortened(bet.id(), decision.potentialWin().minor(), legs);
    }

    private void expose(List<Bet> refused, List<Bet> shorter, Map<Bet, Decision> decisions) {
        List<BetExposure> closed = new ArrayList<>();
        List<BetExposure> opened = new ArrayList<>();
        refused.forEach(bet -> closed.add(BetExposures.of(bet)));
        shorter.forEach(bet -> {
            closed.add(BetExposures.of(bet));
            opened.add(BetExposures.of(bet, decisions.get(bet).potentialWin()));
        });
        exposures.move(closed, opened);
    }
}
