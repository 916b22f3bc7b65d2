package com.winzo.settlement.internal;

import com.winzo.betting.api.BetBook;
import com.winzo.betting.api.BookedBet;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.Money;
import com.winzo.kernel.OddsPolicy;
import com.winzo.odds.api.PriceBook;
import com.winzo.settlement.api.BetCashedOut;
import com.winzo.settlement.api.CashOutQuote;
import com.winzo.settlement.api.CashOutRequest;
import com.winzo.settlement.repository.CashOutOrderRepository;
import com.winzo.settlement.repository.CashOutOrderRepository.Order;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Offers cash-outs and pays them. What is paid is worked out while the bet's markets and the bet itself are held, in
 * everybody's order, so neither a price nor a result nor another cash-out can slip in between.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CashOutDesk {

    @Inject
    private BetBook book;

    @Inject
    private PriceBook prices;

    @Inject
    private CashOutPricer pricer;

    @Inject
    private CashOutTill till;

    @Inject
    private CashOutViews views;

    @Inject
    private CashOutOrderRepository orders;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "winzo.cash-out.quote-window", defaultValue = "PT10S")
    private Duration window;

    @Inject
    @ConfigProperty(name = "winzo.cash-out.amount-min-minor", defaultValue = "10")
    private long amountMinMinor;

    /** See {@link com.winzo.settlement.api.CashOuts#quote}. */
    public CashOutQuote quote(AccountId owner, BetId id, BigDecimal stake) {
        BookedBet bet = owned(owner, id);
        long part = stakeMinor(bet, stake);
        Instant now = clock.instant();
        return quote(bet, pricer.look(bet, now), part, now);
    }

    /** See {@link com.winzo.settlement.api.CashOuts#cashOut}. */
    public BetCashedOut cashOut(AccountId owner, BetId id, CashOutRequest request) {
        BookedBet seen = owned(owner, id);
        CashOutVersion agreed = CashOutVersion.parse(request == null ? null : request.version());
        long least = leastMinor(seen, request);
        PriceBook.Held held = prices.hold(CashOutPricer.marketsOf(seen));
        BookedBet bet = book.lock(id);
        Valuation value = pricer.value(bet, held.markets(), held.databaseTime());
        if (value.refusal() != null) {
            throw value.refusal().exception(value.toBlame());
        }
        Instant now = clock.instant();
        long part = stakeMinor(bet, agreed.cashOuts() == bet.cashed().count() ? request.stake() : null);
        long amount = value.amountMinor(bet, part);
        requireEnough(amount, bet);
        boolean agrees = isExact(request) ? amount == least : amount >= least;
        if (!agrees || agreed.cashOuts() != bet.cashed().count() || now.isAfter(agreed.expiresAt())) {
            throw changed(quote(bet, value, part, now));
        }
        BetCashedOut paid = till.pay(bet, value, part, false);
        if (paid.status() == BetStatus.CASHED_OUT) {
            orders.end(List.of(id), now);
        }
        return paid;
    }

    /**
     * Carries a standing order out if its target is reached.
     *
     * @return whether it was
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean carryOut(BetId id) {
        Order order = orders.find(id).filter(Order::isActive).orElse(null);
        if (order == null) {
            return false;
        }
        BookedBet seen = book.read(List.of(id)).getFirst();
        Instant now = clock.instant();
        if (seen.status() != BetStatus.ACCEPTED) {
            orders.end(List.of(id), now);
            return false;
        }
        // Looking holds nothing; so most changes of prices cost their market no lock.
        if (!reaches(seen, pricer.look(seen, now), order)) {
            return false;
        }
        PriceBook.Held held = prices.hold(CashOutPricer.marketsOf(seen));
        BookedBet bet = book.lock(id);
        Valuation value = pricer.value(bet, held.markets(), held.databaseTime());
        if (!reaches(bet, value, order) || !orders.execute(id, now)) {
            return false;
        }
        till.pay(bet, value, bet.openStakeMinor(), true);
        return true;
    }

    /** The customer's bet. */
    public BookedBet owned(AccountId owner, BetId id) {
        return book.read(List.of(id)).stream()
                .filter(bet -> bet.accountId().equals(owner))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("bet", id));
    }

    /** What the customer wants at least, in minor units. */
    private static long leastMinor(BookedBet bet, CashOutRequest request) {
        if (request.policy() == OddsPolicy.ANY) {
            return 0;
        }
        if (request.amount() == null) {
            throw BusinessException.required("amount");
        }
        return Money.ofMajor(request.amount(), bet.stake().currency(), "amount").minor();
    }

    private static boolean isExact(CashOutRequest request) {
        return request.policy() == null || request.policy() == OddsPolicy.NONE;
    }

    private boolean reaches(BookedBet bet, Valuation value, Order order) {
        return value.refusal() == null
                && value.amountMinor(bet, bet.openStakeMinor()) >= Math.max(order.targetMinor(), amountMinMinor);
    }

    private CashOutQuote quote(BookedBet bet, Valuation value, long part, Instant now) {
        long amount = value.amountMinor(bet, part);
        boolean tooSmall = value.refusal() == null && amount < amountMinMinor;
        return views.quote(
                bet,
                value,
                part,
                tooSmall ? tooSmall(bet) : null,
                new CashOutVersion(bet.cashed().count(), now.plus(window)));
    }

    private void requireEnough(long amountMinor, BookedBet bet) {
        if (amountMinor < amountMinMinor) {
            throw tooSmall(bet);
        }
    }

    private BusinessException tooSmall(BookedBet bet) {
        Money least = new Money(amountMinMinor, bet.stake().currency());
        return new BusinessException(
                ErrorCode.CASH_OUT_TOO_SMALL,
                "Less than " + least.major().toPlainString() + " is not paid out.",
                Map.of("reason", "too_small", "amountMin", least));
    }

    private static BusinessException changed(CashOutQuote now) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("reason", "changed");
        details.put("quote", now);
        return new BusinessException(
                ErrorCode.CASH_OUT_CHANGED, "It is not what was quoted any more: see the new quote.", details);
    }

    /** How much of the stake of a line, which is all that is left unless somebody says less. */
    private static long stakeMinor(BookedBet bet, BigDecimal stake) {
        if (stake == null || bet.openStakeMinor() == 0) {
            return bet.openStakeMinor();
        }
        Money part = Money.ofMajor(stake, bet.stake().currency(), "stake");
        if (!part.isPositive() || part.minor() > bet.openStakeMinor()) {
            throw BusinessException.outOfRange(
                    "stake",
                    "Above 0 and at most what is left of the stake of a line: "
                            + new Money(bet.openStakeMinor(), part.currency())
                                    .major()
                                    .toPlainString() + ".");
        }
        return part.minor();
    }
}
