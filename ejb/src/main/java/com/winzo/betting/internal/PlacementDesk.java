package com.winzo.betting.internal;

import com.winzo.betting.api.BetConfirmation;
import com.winzo.betting.api.SlipRequest;
import com.winzo.betting.model.NewBet;
import com.winzo.betting.repository.BetKeyRepository;
import com.winzo.betting.repository.BetKeyRepository.Key;
import com.winzo.betting.repository.BetKeyRepository.Placed;
import com.winzo.betting.repository.BetWriter;
import com.winzo.betting.repository.QuoteRepository;
import com.winzo.betting.repository.QuoteRepository.Use;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.odds.api.PriceBook;
import com.winzo.platform.api.Destination;
import com.winzo.platform.api.GroupCommit;
import com.winzo.platform.api.Idempotency.Answer;
import com.winzo.platform.api.Outbox;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import com.winzo.platform.repository.RoundTrips;
import com.winzo.risk.api.Exposures;
import com.winzo.wallet.api.Balance;
import com.winzo.wallet.api.HeldWallets;
import com.winzo.wallet.api.LedgerEntry;
import com.winzo.wallet.api.LedgerEntry.EntryType;
import com.winzo.wallet.api.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Assesses slips and turns good ones into bets: any number of them in one transaction, a fixed number of statements and
 * two messages to the database: what is read, what is written.
 *
 * <p>Locks are taken in the order markets, wallets, exposure, the same for everybody. What the assessment saw is still true
 * when the transaction commits.
 */
@ApplicationScoped
public class PlacementDesk {

    @Inject
    private RoundTrips trips;

    @Inject
    private PriceBook prices;

    @Inject
    private Wallets wallets;

    @Inject
    private Assessors assessors;

    @Inject
    private Exposures exposures;

    @Inject
    private QuoteRepository quotes;

    @Inject
    private BetKeyRepository keys;

    @Inject
    private BetWriter bets;

    @Inject
    private WaitingRoom waiting;

    @Inject
    private FreeBetDesk freeBets;

    @Inject
    private Confirmations confirmations;

    @Inject
    private Outbox outbox;

    /**
     * Places a group of slips, each as if those before it had been placed already.
     *
     * @return for each ticket the bet, the earlier one of its key, or the refusal; in their order
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<GroupCommit.Verdict<Answer<BetConfirmation>>> place(List<Ticket> tickets) {
        return placeHere(tickets);
    }

    /** The same in the running transaction: whoever ends it decides about all of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<GroupCommit.Verdict<Answer<BetConfirmation>>> placeHere(List<Ticket> tickets) {
        List<SlipRequest> slips = tickets.stream().map(Ticket::slip).toList();
        Set<AccountId> customers = tickets.stream().map(Ticket::customer).collect(Collectors.toSet());
        RoundTrip reads = trips.beginWithKeptPlans();
        Later<PriceBook.Held> held = prices.hold(Assessors.markets(slips), reads);
        Later<Map<AccountId, Balance>> balances = wallets.hold(customers, reads);
        Later<Set<UUID>> used = quotes.used(quotes(tickets), reads);
        Later<Map<Key, Placed>> placed =
                keys.find(tickets.stream().map(PlacementDesk::key).toList(), reads);
        Later<Assessor> assessor = assessors.of(slips, customers, balances, held, used, reads);
        reads.make();
        List<Decision> decisions = new ArrayList<>(tickets.size());
        for (Ticket ticket : tickets) {
            decisions.add(decide(ticket, assessor.get(), placed.get()));
        }
        HeldWallets purses = new HeldWallets(balances.get(), held.get().databaseTime());
        return verdicts(decisions, write(decisions, assessor.get(), purses));
    }

    private Decision decide(Ticket ticket, Assessor assessor, Map<Key, Placed> placed) {
        try {
            Placed earlier = placed.get(key(ticket));
            if (earlier != null) {
                return Decision.copy(ticket, original(ticket, earlier));
            }
            Assessment good = assessor.assess(ticket.customer(), ticket.slip(), ticket.quote());
            assessor.take(ticket.customer(), good, ticket.quote(), ticket.slip().freeBetId());
            placed.put(key(ticket), new Placed(ticket.id(), ticket.digest()));
            return Decision.good(ticket, good);
        } catch (BusinessException refusal) {
            return Decision.refused(ticket, refusal);
        }
    }

    private static BetId original(Ticket ticket, Placed earlier) {
        if (!MessageDigest.isEqual(earlier.requestHash(), ticket.digest())) {
            throw new BusinessException(
                    ErrorCode.IDEMPOTENCY_MISMATCH, "The idempotency key was used with another request.");
        }
        return earlier.betId();
    }

    /** @return what the customers are told of the bets of the group */
    private Map<BetId, BetConfirmation> write(List<Decision> decisions, Assessor assessor, HeldWallets purses) {
        List<NewBet> placed = new ArrayList<>();
        List<Decision> good = decisions.stream().filter(Decision::isGood).toList();
        for (Decision each : good) {
            placed.add(NewBets.of(each.ticket(), each.assessment()));
        }
        Map<BetId, BetConfirmation> confirmed = new HashMap<>();
        if (placed.isEmpty()) {
            return confirmed;
        }
        Map<BetId, Assessment> assessed =
                good.stream().collect(Collectors.toMap(each -> each.ticket().id(), Decision::assessment));
        Map<BetId, Instant> expiries = waiting.admit(assessed);
        freeBets.pay(good.stream().map(Decision::ticket).toList(), assessed).forEach(purses::follow);
        List<Outbox.News> news = confirm(placed, purses, expiries, confirmed);
        RoundTrip writes = trips.begin();
        bets.insert(placed, writes);
        quotes.use(
                good.stream()
                        .map(Decision::ticket)
                        .filter(ticket -> ticket.quote() != null)
                        .map(ticket -> new Use(ticket.quote().jti(), ticket.customer(), ticket.id()))
                        .toList(),
                writes);
        wallets.post(placed.stream().map(PlacementDesk::debit).toList(), purses, writes);
        wallets.announce(purses, writes);
        outbox.publishAll(Destination.REALTIME, "bet_confirmed", news, writes);
        // Last: everybody who bets on the same selection waits from here to the commit.
        exposures.keep(assessor.exposure(), writes);
        writes.make();
        return confirmed;
    }

    /** Works out what customers are told of new bets, by what their stakes leave in the wallets. */
    private static List<Outbox.News> confirm(
            List<NewBet> placed,
            HeldWallets purses,
            Map<BetId, Instant> expiries,
            Map<BetId, BetConfirmation> confirmed) {
        List<Outbox.News> news = new ArrayList<>(placed.size());
        for (NewBet bet : placed) {
            long balanceMinor = purses.follow(debit(bet)).balance().minor();
            BetConfirmation confirmation = Confirmations.of(bet, balanceMinor, expiries.get(bet.id()));
            confirmed.put(bet.id(), confirmation);
            news.add(new Outbox.News(bet.accountId().value(), confirmation));
        }
        return news;
    }

    private List<GroupCommit.Verdict<Answer<BetConfirmation>>> verdicts(
            List<Decision> decisions, Map<BetId, BetConfirmation> confirmed) {
        Set<BetId> earlier = decisions.stream()
                .map(Decision::original)
                .filter(original -> original != null && !confirmed.containsKey(original))
                .collect(Collectors.toSet());
        Map<BetId, BetConfirmation> known = new HashMap<>(confirmed);
        known.putAll(confirmations.of(earlier));
        return decisions.stream()
                .map(decision -> decision.refusal() != null
                        ? GroupCommit.Verdict.<Answer<BetConfirmation>>refused(decision.refusal())
                        : GroupCommit.Verdict.of(decision.answer(known)))
                .toList();
    }

    private static LedgerEntry debit(NewBet bet) {
        return new LedgerEntry(
                EntryType.BET_DEBIT,
                bet.id().value(),
                bet.accountId(),
                -bet.totalStake().minor());
    }

    private static Key key(Ticket ticket) {
        return new Key(ticket.customer(), ticket.key());
    }

    private static List<UUID> quotes(Collection<Ticket> tickets) {
        return tickets.stream()
                .filter(ticket -> ticket.quote() != null)
                .map(ticket -> ticket.quote().jti())
                .toList();
    }

    /**
     * What becomes of a ticket: good, a copy of an earlier one, or refused.
     *
     * @param original the bet that was placed under the ticket's key
     */
    private record Decision(Ticket ticket, Assessment assessment, BetId original, BusinessException refusal) {

        static Decision good(Ticket ticket, Assessment assessment) {
            return new Decision(ticket, assessment, null, null);
        }

        static Decision copy(Ticket ticket, BetId original) {
            return new Decision(ticket, null, original, null);
        }

        static Decision refused(Ticket ticket, BusinessException refusal) {
            return new Decision(ticket, null, null, refusal);
        }

        boolean isGood() {
            return assessment != null;
        }

        /** A ticket that finds its own bet is at its second try: the answer is the first that its caller gets. */
        Answer<BetConfirmation> answer(Map<BetId, BetConfirmation> confirmed) {
            BetId bet = isGood() ? ticket.id() : original;
            return new Answer<>(confirmed.get(bet), !bet.equals(ticket.id()));
        }
    }
}
