package com.winzo.betting.api;

import com.winzo.betting.internal.BatchDesk;
import com.winzo.betting.internal.CancellationDesk;
import com.winzo.betting.internal.PlacementQueue;
import com.winzo.betting.internal.PreviewDesk;
import com.winzo.betting.internal.QuoteDesk;
import com.winzo.betting.internal.QuoteFacts;
import com.winzo.betting.internal.SlipDigest;
import com.winzo.betting.internal.Ticket;
import com.winzo.betting.internal.WaitingRoom;
import com.winzo.betting.repository.BetRepository;
import com.winzo.betting.repository.BetRepository.Filter;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.Idempotency;
import com.winzo.platform.api.IdempotencyKey;
import com.winzo.platform.api.Ids;
import com.winzo.platform.api.Page;
import com.winzo.platform.api.PageRequest;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.MDC;

/** Placing, previewing, cancelling and reading bets. REST and sockets come through here alike. */
@Stateless
public class Betting {

    private static final int BATCH_ATTEMPTS_MAX = 5;

    @Inject
    private PlacementQueue queue;

    @Inject
    private BatchDesk batches;

    @Inject
    private PreviewDesk previews;

    @Inject
    private QuoteDesk quotes;

    @Inject
    private CancellationDesk cancellation;

    @Inject
    private WaitingRoom waiting;

    @Inject
    private SlipDigest digest;

    @Inject
    private Ids ids;

    @Inject
    private BetRepository bets;

    /**
     * Places a bet: everything in one transaction, from the key to the stake, the bet and what customers are told. Slips
     * that come at the same moment share the transaction, and each has its own verdict.
     *
     * <p>Refusals, in the order in which they are looked for: {@code VAL_001}, {@code VAL_002}, {@code VAL_003} for
     * the slip itself; {@code VAL_006} for the key; {@code AUTH_005} for the account; {@code VAL_004} for an unknown
     * market or selection; {@code BET_007}, {@code BET_008}, {@code BET_009} for a quote that is not theirs, expired or used.
     * {@code BET_012} for a free bet that is used or expired.
     * Then all conditions together, the refusal named by the first of {@code BET_005} related
     * selections, {@code BET_002} market closed, {@code BET_003} odds changed, {@code BET_001} balance, {@code BET_004}
     * limits; the details list every one in {@code constraints}.
     *
     * @param key the client's idempotency key, the same over REST and sockets; null to place without one
     * @return completes after the commit with the bet, or with the one placed before under this key; exceptionally with
     *     a {@link BusinessException}, see above, and nothing has happened then
     * @throws BusinessException for a slip that is wrong in itself, and {@code SYS_001} when too many wait to be placed
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Requires(Permission.BET_PLACE)
    public CompletionStage<Idempotency.Answer<BetConfirmation>> place(
            AccountId customer, SlipRequest slip, String key) {
        return queue.submit(ticket(customer, slip, key));
    }

    /** The same for a caller that does nothing else until it has the answer; it may spend that time on placing bets. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Requires(Permission.BET_PLACE)
    public CompletionStage<Idempotency.Answer<BetConfirmation>> placeAndWait(
            AccountId customer, SlipRequest slip, String key) {
        return queue.submitAndHelp(ticket(customer, slip, key));
    }

    /**
     * Places several slips in one transaction, each as if those before it had been placed.
     *
     * @param key the client's key for the whole batch, or null
     * @return each slip's bet or refusal; the stored answer for a repetition
     * @throws BusinessException {@code VAL_001}, {@code VAL_003} for a batch that is none; what {@link #place} refuses with
     *     when one refusal is to refuse all, with every refusal in the details; {@code VAL_006} for the key
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Requires(Permission.BET_PLACE)
    public Idempotency.Answer<BatchResult> placeBatch(AccountId customer, BatchRequest batch, IdempotencyKey key) {
        if (batch == null || batch.bets() == null || batch.bets().isEmpty()) {
            throw BusinessException.required("bets");
        }
        if (batch.bets().size() > BatchRequest.BETS_MAX) {
            throw BusinessException.outOfRange("bets", "A batch has at most " + BatchRequest.BETS_MAX + " bets.");
        }
        List<Ticket> tickets =
                batch.bets().stream().map(slip -> ticket(customer, slip, null)).toList();
        boolean allOrNothing = Boolean.TRUE.equals(batch.allOrNothing());
        for (int attempt = 1; ; attempt++) {
            try {
                return batches.place(tickets, allOrNothing, key);
            } catch (RuntimeException failure) {
                if (attempt == BATCH_ATTEMPTS_MAX || !BatchDesk.mayPass(failure)) {
                    throw failure;
                }
            }
        }
    }

    /**
     * Promises prices and a largest stake for a short while, to be taken once by placing the slip with the quote.
     *
     * @param slip its stake may be left out
     * @throws BusinessException what placing it would throw at any stake
     */
    @Requires(Permission.BET_PLACE)
    public QuoteView quote(AccountId customer, SlipRequest slip) {
        return quotes.quote(customer, slip);
    }

    /**
     * How much can be staked on a slip, found by the very code of placement, and what says so.
     *
     * @param slip its stake may be left out
     * @throws BusinessException for a slip that is wrong in itself, and for the account
     */
    @Requires(Permission.BET_PLACE)
    public MaxStakeView maxStake(AccountId customer, SlipRequest slip) {
        return previews.maxStake(customer, slip, quoteOf(customer, slip));
    }

    /**
     * Goes through the placement of a slip without placing it.
     *
     * @throws BusinessException what placing it would throw
     */
    @Requires(Permission.BET_PLACE)
    public BetPreview validate(AccountId customer, SlipRequest slip) {
        return previews.preview(customer, slip, quoteOf(customer, slip));
    }

    /**
     * Calls a bet off and gives the stake back, within the grace period while nothing has changed.
     *
     * @throws BusinessException {@code VAL_004} unless it is the customer's bet, {@code BET_006} when it is too late
     */
    @Requires(Permission.BET_PLACE)
    public BetCancellation cancel(AccountId customer, BetId id) {
        return cancellation.cancel(customer, id);
    }

    /**
     * @throws BusinessException {@code VAL_004} unless it is the customer's bet
     */
    @Requires(Permission.BET_READ)
    public BetView bet(AccountId customer, BetId id) {
        return bets.find(customer, id)
                .map(bet -> waiting.views(List.of(bet)).getFirst())
                .orElseThrow(() -> BusinessException.notFound("bet", id));
    }

    /** A customer's bets, the newest first. */
    @Requires(Permission.BET_READ)
    public Page<BetView> bets(AccountId customer, BetQuery query, PageRequest page) {
        return page(filter(customer, query), page);
    }

    /** A customer's bets, the newest first, with what all bets of the query add up to. */
    @Requires(Permission.BET_READ)
    public BettingHistory history(AccountId customer, BetQuery query, PageRequest page) {
        Filter filter = filter(customer, query);
        List<BettingHistory.Totals> totals =
                bets.totals(filter).stream().map(Betting::totals).toList();
        Page<BetView> found = page(filter, page);
        return new BettingHistory(totals, found.items(), page.page(), page.limit(), found.total(), found.totalPages());
    }

    private Ticket ticket(AccountId customer, SlipRequest slip, String key) {
        byte[] content = digest.of(slip);
        QuoteFacts quote = quoteOf(customer, slip);
        Object requestId = MDC.get(AuditLog.REQUEST_ID);
        return new Ticket(
                new BetId(ids.next()),
                customer,
                slip,
                quote,
                key,
                content,
                requestId == null ? null : requestId.toString());
    }

    /** Most slips come without; reading a quote takes a transaction. */
    private QuoteFacts quoteOf(AccountId customer, SlipRequest slip) {
        return slip == null || slip.quote() == null ? null : quotes.read(customer, slip);
    }

    private Page<BetView> page(Filter filter, PageRequest page) {
        List<BetView> views = waiting.views(bets.page(filter, page.offset(), page.limit()));
        return new Page<>(views, page, bets.count(filter));
    }

    private static Filter filter(AccountId customer, BetQuery query) {
        return new Filter(customer, query.statuses(), query.clientKey(), query.from(), query.to(), query.cursor());
    }

    private static BettingHistory.Totals totals(BetRepository.Totals sums) {
        return new BettingHistory.Totals(
                sums.stakes().currency().getCurrencyCode(),
                sums.bets(),
                sums.stakes().major(),
                sums.returns().major(),
                sums.open().major(),
                sums.returns().minus(sums.stakes().minus(sums.open())).major());
    }
}
