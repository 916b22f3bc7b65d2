package com.winzo.risk.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.SelectionId;
import com.winzo.odds.api.MarketView;
import com.winzo.odds.api.Markets;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import com.winzo.risk.repository.ExposureRepository;
import com.winzo.risk.repository.ExposureRepository.Change;
import com.winzo.risk.repository.ExposureRepository.OpenStakes;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the house stands to lose, exactly as the open bets have it at the moment. Whoever opens or closes bets says so
 * here in the same transaction, as the last thing it does: exposure is locked after bets and wallets.
 */
@Stateless
public class Exposures {

    @Inject
    private ExposureRepository exposures;

    @Inject
    private Markets markets;

    @Inject
    private Limits limits;

    /**
     * The markets that have open bets; two statements.
     *
     * @param event only its markets, or null for all
     */
    @Requires(Permission.EXPOSURE_READ)
    public List<MarketExposure> open(EventId event) {
        Map<Key, List<OpenStakes>> byMarket = exposures.open(event).stream()
                .collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()));
        List<MarketId> ids =
                byMarket.keySet().stream().map(Key::marketId).distinct().toList();
        Map<MarketId, MarketView> views =
                markets.markets(ids).stream().collect(Collectors.toMap(MarketView::id, Function.identity()));
        return byMarket.entrySet().stream()
                .map(entry -> market(views.get(entry.getKey().marketId()), entry.getValue()))
                .toList();
    }

    /**
     * Where markets stand, for deciding about bets of these customers on these selections, and what the customers are limited
     * to; without a lock.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Later<ExposureBook> book(
            Collection<MarketId> ofMarkets,
            Collection<SelectionId> selections,
            Collection<AccountId> customers,
            RoundTrip trip) {
        return exposures
                .standings(ofMarkets, selections, customers, trip)
                .map(standings -> new ExposureBook(
                        standings, currency -> limits.of(currency).marketLiabilityMax()));
    }

    /**
     * Keeps the bets that were added to a book. The trip ends with {@link LiabilityOvertaken} when others were faster and a
     * limit would be broken; the transaction must end then.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void keep(ExposureBook book, RoundTrip trip) {
        exposures.change(book.changes(), trip).map(changed -> {
            if (book.isOvertaken(changed)) {
                throw new LiabilityOvertaken();
            }
            return changed;
        });
    }

    /** Bets are decided, and the house owes nothing for them any more, or are open again; one statement. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void move(Collection<BetExposure> closed, Collection<BetExposure> opened) {
        Map<Object, Change> changes = new HashMap<>();
        collect(closed, -1, changes);
        collect(opened, 1, changes);
        if (!changes.isEmpty()) {
            exposures.change(changes.values());
        }
    }

    private static void collect(Collection<BetExposure> bets, int sign, Map<Object, Change> changes) {
        for (BetExposure bet : bets) {
            for (int i = 0; i < bet.legs().size(); i++) {
                Change change = ExposureBook.change(bet, i, sign);
                changes.merge(List.of(change.selectionId(), change.currency()), change, ExposureBook::sum);
            }
        }
    }

    private static MarketExposure market(MarketView market, List<OpenStakes> open) {
        Money stakes = open.stream().map(OpenStakes::stake).reduce(Money::plus).orElseThrow();
        Map<Object, String> names = market.selections().stream()
                .collect(Collectors.toMap(MarketView.SelectionView::id, MarketView.SelectionView::name));
        return new MarketExposure(
                market.eventId(),
                market.id(),
                market.type(),
                market.name(),
                market.status(),
                stakes.currency().getCurrencyCode(),
                open.stream().mapToLong(OpenStakes::bets).sum(),
                stakes,
                selections(open, stakes, names));
    }

    private static List<MarketExposure.SelectionExposure> selections(
            Collection<OpenStakes> open, Money stakes, Map<Object, String> names) {
        return open.stream()
                .map(each -> new MarketExposure.SelectionExposure(
                        each.selectionId(),
                        names.get(each.selectionId()),
                        each.bets(),
                        each.stake(),
                        each.potentialReturn(),
                        each.potentialReturn().minus(stakes)))
                .toList();
    }

    private record Key(MarketId marketId, Currency currency) {

        static Key of(OpenStakes open) {
            return new Key(open.marketId(), open.stake().currency());
        }
    }
}
