package com.winzo.betting.api;

import com.winzo.betting.internal.BetViews;
import com.winzo.betting.repository.BetRepository;
import com.winzo.betting.repository.BookReader;
import com.winzo.betting.repository.BookRepository;
import com.winzo.betting.repository.CashOutWriter;
import com.winzo.betting.repository.FreeBetRepository;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.SelectionId;
import com.winzo.risk.api.BetExposure;
import com.winzo.risk.api.Exposures;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The bets on a market, for settlement: slice by slice in the order of their ids, each step one statement.
 *
 * <p>A slice is locked before its legs are looked at, so that two markets of one parlay never miss each other.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class BetBook {

    @Inject
    private BookRepository book;

    @Inject
    private BookReader reader;

    @Inject
    private CashOutWriter cashOuts;

    @Inject
    private BetRepository bets;

    @Inject
    private FreeBetRepository freeBets;

    @Inject
    private Exposures exposures;

    /**
     * Locks the next bets with a leg on the market until the transaction ends.
     *
     * @param after the last bet of the slice before
     * @param until the last bet that may be in it
     */
    public List<BetId> lockSlice(MarketId market, BetId after, BetId until, int limit) {
        return book.lockSlice(market, after, until, limit);
    }

    /**
     * The bet in the middle of those on the market.
     *
     * @param betsMin nothing for a market with fewer
     */
    public Optional<BetId> middle(MarketId market, long betsMin) {
        return book.middle(market, betsMin);
    }

    /**
     * What hangs on the market, by currency: of a single what it returns if it wins, of other bets the stake or what was paid if that is
     * more.
     */
    public List<Money> atStake(MarketId market) {
        return reader.atStake(market);
    }

    /** Writes how a market's selections came out to the legs of locked bets. */
    public void grade(MarketId market, Collection<BetId> bets, List<LegGrade> grades) {
        book.grade(
                market,
                bets,
                grades.stream()
                        .map(each -> new BookRepository.Grade(each.selection(), each.teasedBy(), each.facts()))
                        .toList());
    }

    /** Writes what Rule 4 takes off the winnings of locked bets that have been graded. */
    public void deduct(MarketId market, Collection<BetId> bets, List<Deduction> deductions) {
        book.deduct(
                market,
                bets,
                deductions.stream()
                        .map(each -> new BookRepository.Deduction(
                                each.rulesVersion(),
                                each.struckFrom(),
                                each.struckBefore(),
                                each.percent(),
                                each.startingPercent()))
                        .toList());
    }

    /** Takes the results of a market's legs back. */
    public void reopen(MarketId market, Collection<BetId> bets) {
        book.reopen(market, bets);
    }

    /** Voids the legs on a market of those bets that were placed in a span, for good; null ends are open. */
    public void voidLegs(MarketId market, Collection<BetId> bets, Instant from, Instant to, String reason) {
        book.voidLegs(market, bets, from, to, reason);
    }

    /** Voids the legs of locked bets on a runner that was withdrawn, for good. */
    public void withdraw(MarketId market, SelectionId runner, Collection<BetId> bets, String reason) {
        book.withdraw(market, runner, bets, reason);
    }

    /** Whether bets wait for how a market's line came out after a teaser had moved it. */
    public boolean awaitsTeased(MarketId market) {
        return book.awaitsTeased(market);
    }

    /** Locked bets with all their legs as they stand, in the order of their ids. */
    public List<BookedBet> read(Collection<BetId> bets) {
        return reader.read(bets).stream().map(BetBook::view).toList();
    }

    /** A bet as its customer reads it. */
    public BetView view(BetId bet) {
        return bets.findAll(List.of(bet)).stream()
                .map(BetViews::of)
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("bet", bet));
    }

    /** The next bets with a leg on one of the markets, with all their legs, in the order of their ids; not locked. */
    public List<BookedBet> page(Collection<MarketId> markets, BetId after, int limit) {
        return reader.page(markets, after, limit).stream().map(BetBook::view).toList();
    }

    /** Writes what becomes of locked bets. */
    public void decide(List<BetDecision> decisions, Instant now) {
        book.decide(
                decisions.stream()
                        .map(each -> new BookRepository.Decision(
                                each.betId(),
                                each.status(),
                                each.returnMinor(),
                                each.paidMinor(),
                                each.settlementVersion()))
                        .toList(),
                now);
    }

    /** Makes the free bets of bets that came to nothing, and pay nothing, usable again. */
    public void giveBackFreeBets(Collection<BetId> bets) {
        freeBets.giveBack(bets);
    }

    /** Takes free bets that these bets had given back again, as far as they have not been used meanwhile. */
    public void takeFreeBetsAgain(Collection<BetId> bets) {
        freeBets.takeAgain(bets);
    }

    /** Lets the house's exposure follow what was decided: the last step, after the wallets. */
    public void expose(List<BetDecision> decisions) {
        List<BetExposure> closed = new ArrayList<>();
        List<BetExposure> opened = new ArrayList<>();
        for (BetDecision decision : decisions) {
            boolean wasOpen = decision.bet().status().isOpen();
            if (wasOpen != decision.status().isOpen()) {
                (wasOpen ? closed : opened).add(exposure(decision.bet()));
            }
        }
        exposures.move(closed, opened);
    }

    /** Locks a bet until the transaction ends, after its markets and before any wallet, and reads it as it is by now. */
    public BookedBet lock(BetId bet) {
        cashOuts.lock(bet);
        return read(List.of(bet)).getFirst();
    }

    /** Writes a cash-out on its bet, which is locked. */
    public void cashOut(CashedPart part, Instant now) {
        BookedBet bet = part.bet();
        cashOuts.add(
                bet.id(),
                bet.cashed().count(),
                part.stakeMinor(),
                part.returnMinor(),
                part.openReturn().minor(),
                now);
    }

    /** Lets the house's exposure follow a cash-out: the last step, after the wallets. */
    public void expose(CashedPart part) {
        exposures.move(
                List.of(exposure(part.bet())),
                part.isLast() ? List.of() : List.of(exposure(part.bet(), part.openStake(), part.openReturn())));
    }

    private static BetExposure exposure(BookedBet bet) {
        return exposure(bet, bet.totalStake(), bet.potentialWin());
    }

    private static BetExposure exposure(BookedBet bet, Money stake, Money potentialReturn) {
        return new BetExposure(
                stake,
                potentialReturn,
                bet.legs().stream()
                        .map(leg -> new BetExposure.Leg(leg.eventId(), leg.marketId(), leg.selectionId()))
                        .toList());
    }

    private static BookedBet view(BookReader.BookedBet bet) {
        return new BookedBet(
                bet.id(),
                bet.accountId(),
                bet.confirmationNumber(),
                bet.status(),
                bet.terms(),
                bet.stake(),
                bet.totalStake(),
                bet.potentialWin(),
                bet.returnMinor(),
                bet.paidMinor(),
                new BookedBet.Cashed(
                        bet.cashed().stakeMinor(),
                        bet.cashed().returnMinor(),
                        bet.cashed().count()),
                bet.settlementVersion(),
                bet.rulesVersion(),
                bet.placedAt(),
                bet.legs().stream()
                        .map(leg -> new BookedBet.BookedLeg(
                                leg.eventId(),
                                leg.marketId(),
                                leg.selectionId(),
                                leg.odds(),
                                leg.terms(),
                                leg.facts(),
                                leg.voidAlone()))
                        .toList());
    }
}
