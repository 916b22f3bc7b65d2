package com.winzo.settlement.internal;

import com.winzo.betting.api.BetBook;
import com.winzo.betting.api.BookedBet;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.Money;
import com.winzo.platform.api.AuditLog;
import com.winzo.settlement.api.CashOutOrder;
import com.winzo.settlement.api.CashOutTarget;
import com.winzo.settlement.repository.CashOutOrderRepository;
import com.winzo.settlement.repository.CashOutOrderRepository.Order;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Takes standing orders and takes them back. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CashOutOrderDesk {

    @Inject
    private CashOutDesk desk;

    @Inject
    private BetBook book;

    @Inject
    private CashOutPricer pricer;

    @Inject
    private CashOutViews views;

    @Inject
    private CashOutOrderRepository orders;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<CashOutOrderSet> set;

    /** See {@link com.winzo.settlement.api.CashOuts#setOrder}. */
    public CashOutOrder set(AccountId owner, BetId id, CashOutTarget wanted) {
        desk.owned(owner, id);
        if (wanted == null || wanted.target() == null) {
            throw BusinessException.required("target");
        }
        BookedBet bet = book.lock(id);
        Valuation value = pricer.look(bet, clock.instant());
        if (value.refusal() != null && value.refusal().code() != ErrorCode.CASH_OUT_SUSPENDED) {
            throw value.refusal().exception(value.toBlame());
        }
        Money target = Money.ofMajor(wanted.target(), bet.stake().currency(), "target");
        if (!target.isPositive() || target.compareTo(bet.potentialWin()) > 0) {
            throw BusinessException.outOfRange(
                    "target",
                    "Above 0 and at most what the bet can still return: "
                            + bet.potentialWin().major().toPlainString() + ".");
        }
        orders.set(id, owner, target.minor(), CashOutPricer.marketsOf(bet), clock.instant());
        audit.record(owner, "bet.cash_out_order", "bet/" + id, Map.of("target", target));
        set.fire(new CashOutOrderSet(id));
        return views.order(bet, orders.find(id).orElseThrow());
    }

    /** See {@link com.winzo.settlement.api.CashOuts#order}. */
    public CashOutOrder read(AccountId owner, BetId id) {
        BookedBet bet = desk.owned(owner, id);
        return orders.find(id)
                .map(order -> views.order(bet, order))
                .orElseThrow(() -> BusinessException.notFound("cash-out order of bet", id));
    }

    /** See {@link com.winzo.settlement.api.CashOuts#withdrawOrder}. */
    public CashOutOrder withdraw(AccountId owner, BetId id) {
        read(owner, id);
        BookedBet bet = book.lock(id);
        boolean withdrawn = orders.withdraw(id, clock.instant());
        Order order = orders.find(id).orElseThrow();
        if (!withdrawn && !order.state().equals("withdrawn")) {
            throw BusinessException.conflict("The order is " + order.state() + ".");
        }
        if (withdrawn) {
            audit.record(owner, "bet.cash_out_order_withdrawn", "bet/" + id, Map.of());
        }
        return views.order(bet, order);
    }
}
