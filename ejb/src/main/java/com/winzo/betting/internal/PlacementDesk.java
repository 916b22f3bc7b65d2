package com.winzo.betting.internal;

import com.winzo.account.api.Accounts;
import com.winzo.betting.api.BetConfirmation;
import com.winzo.betting.api.BetPreview;
import com.winzo.betting.api.SlipRequest;
import com.winzo.betting.domain.ConfirmationNumber;
import com.winzo.betting.domain.Offer;
import com.winzo.betting.domain.Pick;
import com.winzo.betting.domain.Placement;
import com.winzo.betting.domain.Slip;
import com.winzo.betting.domain.StakeLimits;
import com.winzo.betting.domain.Verdict;
import com.winzo.betting.model.NewBet;
import com.winzo.betting.model.NewBet.NewLeg;
import com.winzo.betting.repository.BetWriter;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import com.winzo.odds.api.PriceBook;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.Destination;
import com.winzo.platform.api.Ids;
import com.winzo.platform.api.Outbox;
import com.winzo.risk.api.Limits;
import com.winzo.wallet.api.LedgerEntry;
import com.winzo.wallet.api.LedgerEntry.EntryType;
import com.winzo.wallet.api.PostedEntry;
import com.winzo.wallet.api.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.MDC;

/**
 * Assesses slips and turns good ones into bets, in the running transaction.
 *
 * <p>The assessment holds the markets, so what it saw is still true when the transaction commits.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PlacementDesk {

    /** The version of the settlement rules that bets are struck under: one rounding per bet, HALF_UP. */
    private static final int RULES_VERSION = 1;

    @Inject
    private Accounts accounts;

    @Inject
    private PriceBook prices;

    @Inject
    private Wallets wallets;

    @Inject
    private Limits limits;

    @Inject
    private BetWriter bets;

    @Inject
    private Outbox outbox;

    @Inject
    private Ids ids;

    /** See {@link com.winzo.betting.api.Betting#validate}. */
    public BetPreview preview(AccountId customer, SlipRequest request) {
        Assessment assessed = assess(customer, request);
        Verdict verdict = assessed.verdict();
        return new BetPreview(
                true,
                verdict.totalStake().major(),
                assessed.slip().lines().count(),
                verdict.potentialWin().major(),
                verdict.largestStake().major(),
                assessed.odds(),
                assessed.balance().major(),
                assessed.balance().currency().getCurrencyCode());
    }

    /** See {@link com.winzo.betting.api.Betting#place}. */
    public BetConfirmation place(AccountId customer, SlipRequest request, String clientKey) {
        Assessment assessed = assess(customer, request);
        NewBet bet = bet(customer, assessed, clientKey);
        PostedEntry debit = wallets.post(List.of(new LedgerEntry(
                        EntryType.BET_DEBIT,
                        bet.id().value(),
                        customer,
                        -bet.totalStake().minor())))
                .getFirst();
        bets.insert(List.of(bet));
        BetConfirmation confirmation = confirmation(bet, assessed, debit);
        outbox.publish(Destination.REALTIME, "bet_confirmed", customer.value(), confirmation);
        wallets.announce(customer);
        return confirmation;
    }

    private Assessment assess(AccountId customer, SlipRequest request) {
        SlipReader.check(request);
        accounts.requireMayTransact(customer);
        Money balance = wallets.balance(customer).balance();
        Slip slip = SlipReader.read(request, balance.currency());
        PriceBook.Held held =
                prices.hold(slip.picks().stream().map(Pick::marketId).distinct().toList());
        List<Offer> offers = Offers.of(slip, held.markets());
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
        return new Assessment(slip, offers, verdict, balance, held.databaseTime());
    }

    private NewBet bet(AccountId customer, Assessment assessed, String clientKey) {
        BetId id = new BetId(ids.next());
        Slip slip = assessed.slip();
        Object requestId = MDC.get(AuditLog.REQUEST_ID);
        return new NewBet(
                id,
                customer,
                clientKey,
                ConfirmationNumber.of(id),
                slip.type(),
                BetStatus.ACCEPTED,
                slip.stake(),
                slip.lines().count(),
                slip.totalStake(),
                assessed.verdict().potentialWin(),
                slip.policy(),
                slip.minOdds(),
                RoundingMode.HALF_UP.name(),
                RULES_VERSION,
                assessed.now(),
                requestId == null ? null : requestId.toString(),
                assessed.offers().stream().map(PlacementDesk::leg).toList());
    }

    private static NewLeg leg(Offer offer) {
        return new NewLeg(
                offer.eventId(),
                offer.marketId(),
                offer.selectionId(),
                offer.name(),
                offer.side(),
                offer.line(),
                offer.odds(),
                offer.marketVersion());
    }

    private static BetConfirmation confirmation(NewBet bet, Assessment assessed, PostedEntry debit) {
        Money balance = new Money(debit.balanceAfterMinor(), assessed.balance().currency());
        return new BetConfirmation(
                bet.id(),
                bet.confirmationNumber(),
                bet.status(),
                bet.totalStake().major(),
                bet.lines(),
                bet.potentialWin().major(),
                assessed.odds(),
                bet.placedAt(),
                balance.major(),
                balance.currency().getCurrencyCode());
    }

    /**
     * A slip that is good, with what made it so.
     *
     * @param balance before the bet
     * @param now the database's time of the decision
     */
    private record Assessment(Slip slip, List<Offer> offers, Verdict verdict, Money balance, Instant now) {

        List<Odds> odds() {
            return offers.stream().map(Offer::odds).toList();
        }
    }
}
