package com.winzo.betting.internal;

import com.winzo.betting.domain.Offer;
import com.winzo.betting.domain.Pick;
import com.winzo.betting.domain.Slip;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.SelectionId;
import com.winzo.odds.api.MarketSnapshot;
import com.winzo.risk.api.ExposureBook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** Finds what the house offers for the picks of a slip. */
public final class Offers {

    /** Why nobody can bet on a runner that takes no part, whatever its market's status. */
    private static final String WITHDRAWN = "withdrawn";

    private Offers() {}

    /**
     * @param exposure knows what the markets' limits leave
     * @return one for each pick, in their order
     * @throws BusinessException {@code VAL_004} for an unknown market, or a selection that is not of its market
     */
    public static List<Offer> of(Slip slip, Map<MarketId, MarketSnapshot> markets, ExposureBook exposure) {
        Currency currency = slip.stake().currency();
        List<Offer> offers = new ArrayList<>(slip.picks().size());
        for (Pick pick : slip.picks()) {
            MarketSnapshot market = market(markets, pick);
            Offer.Room room = new Offer.Room(
                    exposure.limit(pick.marketId(), currency),
                    exposure.room(pick.marketId(), pick.selectionId(), currency));
            offers.add(of(pick.selectionId(), market, room));
        }
        return offers;
    }

    /**
     * The offers that a quote has promised, as the markets stand.
     *
     * @throws BusinessException as above
     */
    static List<Offer> promised(Slip slip, Map<MarketId, MarketSnapshot> markets, QuoteFacts quote) {
        List<Offer> offers = new ArrayList<>(slip.picks().size());
        for (int i = 0; i < slip.picks().size(); i++) {
            Pick pick = slip.picks().get(i);
            QuoteFacts.QuotedPrice price = quote.selections().get(i);
            offers.add(of(pick.selectionId(), market(markets, pick)).promised(price.odds(), price.version()));
        }
        return offers;
    }

    private static MarketSnapshot market(Map<MarketId, MarketSnapshot> markets, Pick pick) {
        MarketSnapshot market = markets.get(pick.marketId());
        if (market == null) {
            throw BusinessException.notFound("market", pick.marketId());
        }
        return market;
    }

    /**
     * @throws BusinessException {@code VAL_004} for a selection that is not of the market
     */
    public static Offer of(SelectionId selection, MarketSnapshot market) {
        return of(selection, market, null);
    }

    private static Offer of(SelectionId selection, MarketSnapshot market, Offer.Room room) {
        MarketSnapshot.Price price = market.selections().stream()
                .filter(each -> each.selectionId().equals(selection))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("selection", selection));
        return new Offer(
                market.eventId(),
                market.marketId(),
                market.type(),
                price.selectionId(),
                price.name(),
                price.side(),
                market.line(),
                market.terms().placeTerms(),
                market.terms().startingPrices(),
                market.terms().bestOdds(),
                market.terms().teasers(),
                price.odds(),
                market.version(),
                price.withdrawn() ? MarketStatus.CLOSED : market.status(),
                price.withdrawn() ? WITHDRAWN : market.reason(),
                market.eventStatus(),
                market.eventStartTime(),
                market.terms().inPlayDelayMillis() == null
                        ? null
                        : Duration.ofMillis(market.terms().inPlayDelayMillis()),
                room);
    }
}
