package com.winzo.risk.api;

import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.odds.api.MarketView;
import com.winzo.odds.api.Markets;
import com.winzo.risk.repository.ExposureRepository;
import com.winzo.risk.repository.ExposureRepository.OpenStakes;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the house stands to lose, exactly as the open bets have it at the moment. */
@Stateless
public class Exposures {

    @Inject
    private ExposureRepository exposures;

    @Inject
    private Markets markets;

    /**
     * The markets that have open bets; two statements.
     *
     * @param event only its markets, or null for all
     */
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
