package com.winzo.odds.internal;

import com.winzo.catalogue.api.Catalogue;
import com.winzo.catalogue.api.EventView;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.MarketType;
import com.winzo.odds.api.InPlayOffer;
import com.winzo.odds.api.MarketView;
import com.winzo.odds.domain.InPlayDelays;
import com.winzo.odds.model.Market;
import com.winzo.odds.repository.MarketRepository;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has markets take bets while their event is on, or no longer, in the running transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class InPlayDesk {

    @Inject
    private MarketMaker maker;

    @Inject
    private MarketRepository markets;

    @Inject
    private Catalogue catalogue;

    @Inject
    @ConfigProperty(name = "winzo.odds.in-play-delay", defaultValue = "PT5S")
    private Duration delay;

    @Inject
    @ConfigProperty(name = "winzo.odds.in-play-delays")
    private Optional<String> special;

    private InPlayDelays delays;

    @PostConstruct
    void read() {
        delays = new InPlayDelays(delay, special.orElse(""));
    }

    /** See {@link com.winzo.odds.api.Trading#offerInPlay(MarketId, InPlayOffer, AccountId)}. */
    public MarketView offer(MarketId market, InPlayOffer offer, AccountId trader) {
        return maker.change(
                market,
                trader,
                (changing, now) -> changing.offerInPlay(delayMillis(changing.type(), changing.eventId(), offer), now));
    }

    /** See {@link com.winzo.odds.api.Trading#offerInPlay(EventId, InPlayOffer, AccountId)}. */
    public List<MarketView> offer(EventId event, InPlayOffer offer, AccountId trader) {
        EventView known = catalogue.event(event);
        List<MarketId> undecided = markets.readOfEvent(known.id()).stream()
                .filter(market -> !market.status().isDecided())
                .map(Market::id)
                .toList();
        markets.lock(undecided);
        List<MarketView> offered = new ArrayList<>();
        undecided.forEach(market -> offered.add(offer(market, offer, trader)));
        return offered;
    }

    /** @return null where no bets are taken */
    Integer delayMillis(MarketType type, EventId event, InPlayOffer offer) {
        if (offer == null || !offer.offered()) {
            return null;
        }
        return offer.delayMillis() != null
                ? offer.delayMillis()
                : Math.toIntExact(delays.of(type, sportOf(event)).toMillis());
    }

    private String sportOf(EventId event) {
        return catalogue.sport(catalogue.event(event).sportId().toString()).slug();
    }
}
