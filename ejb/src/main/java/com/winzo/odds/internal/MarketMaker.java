package com.winzo.odds.internal;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.Fraction;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.Odds;
import com.winzo.kernel.PlaceTerms;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.Side;
import com.winzo.odds.api.MarketView;
import com.winzo.odds.api.NewMarket;
import com.winzo.odds.api.NewMarket.NewSelection;
import com.winzo.odds.api.NewMarket.RaceKind;
import com.winzo.odds.api.NewPrices;
import com.winzo.odds.api.NewPrices.NewPrice;
import com.winzo.odds.api.NewWithdrawal;
import com.winzo.odds.domain.MarketGrammar;
import com.winzo.odds.model.Market;
import com.winzo.odds.model.Withdrawal;
import com.winzo.odds.repository.MarketHistory;
import com.winzo.odds.repository.MarketRepository;
import com.winzo.odds.repository.MarketRepository.EventState;
import com.winzo.odds.repository.WithdrawalRepository;
import com.winzo.platform.api.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes and changes markets in the running transaction: lock, change, history, and the snapshot for after the commit. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MarketMaker {

    @Inject
    private MarketRepository markets;

    @Inject
    private WithdrawalRepository withdrawals;

    @Inject
    private InPlayDesk inPlay;

    @Inject
    private FeedGuard feeds;

    @Inject
    private MarketHistory history;

    @Inject
    private SnapshotLoader snapshots;

    @Inject
    private Event<SnapshotsChanged> changed;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** See {@link com.winzo.odds.api.Trading#offer}. */
    public MarketView offer(EventId eventId, NewMarket wanted, AccountId trader) {
        MarketGrammar.check(
                wanted.type(),
                wanted.line(),
                wanted.selections().stream().map(NewSelection::name).toList(),
                wanted.selections().stream().map(NewSelection::side).toList());
        MarketGrammar.checkTerms(
                wanted.type(),
                wanted.subject(),
                winners(wanted),
                wanted.placeTerms() != null || wanted.standardPlaces() != null,
                isTrue(wanted.startingPrices()) || isTrue(wanted.bestOdds()));
        MarketGrammar.checkFavourites(
                wanted.type(),
                wanted.selections().stream().map(NewSelection::side).toList(),
                isTrue(wanted.startingPrices()));
        if (wanted.standardPlaces() != null && (wanted.type() != MarketType.FUTURES || wanted.placeTerms() != null)) {
            throw BusinessException.outOfRange(
                    "standardPlaces", "Standard places are for races that have no other place terms.");
        }
        // Keeps the event from changing: a change locks the markets it finds, and could not find this one yet.
        EventState event = markets.holdEvent(eventId).orElseThrow(() -> BusinessException.notFound("event", eventId));
        if (event.status() == EventStatus.FINISHED || event.status() == EventStatus.CANCELLED) {
            throw BusinessException.conflict("The event is over.");
        }
        Market market = build(eventId, wanted);
        markets.add(market);
        return conclude(market, trader);
    }

    /** See {@link com.winzo.odds.api.Trading#reprice}. */
    public MarketView reprice(MarketId market, NewPrices prices, AccountId trader) {
        Map<SelectionId, Odds> odds = odds(prices);
        return change(market, trader, (changing, now) -> {
            Map<String, String> jumps = feeds.jumps(changing, odds);
            boolean moved = changing.reprice(odds, prices.version(), now);
            if (!jumps.isEmpty()) {
                feeds.suspend(changing, jumps, trader);
            }
            return moved;
        });
    }

    private static Map<SelectionId, Odds> odds(NewPrices prices) {
        Map<SelectionId, Odds> odds = new LinkedHashMap<>();
        for (NewPrice price : prices.selections()) {
            if (odds.put(price.selectionId(), price.odds()) != null) {
                throw BusinessException.outOfRange("selections", "A selection is given twice.");
            }
        }
        return odds;
    }

    /** See {@link com.winzo.odds.api.Markets#withdraw}. */
    public MarketView withdraw(MarketId id, NewWithdrawal wanted, AccountId trader) {
        return change(id, trader, (changing, now) -> {
            changing.withdraw(wanted.selectionId(), wanted.struckBefore(), now);
            Withdrawal withdrawal = new Withdrawal(
                    ids.next(),
                    id,
                    wanted.selectionId(),
                    wanted.struckFrom(),
                    wanted.struckBefore(),
                    wanted.odds(),
                    wanted.inStartingPrices());
            withdrawal.reported(trader, now);
            withdrawals.add(withdrawal);
            return true;
        });
    }

    /** See {@link com.winzo.odds.api.Trading#reportStartingPrices}. */
    public MarketView reportStartingPrices(MarketId market, NewPrices prices, AccountId trader) {
        Map<SelectionId, Odds> odds = odds(prices);
        return change(market, trader, (changing, now) -> {
            changing.reportStartingOdds(odds, now);
            return true;
        });
    }

    /**
     * Changes a market under its exclusive lock.
     *
     * @throws BusinessException {@code VAL_004} without that market; whatever the change throws
     */
    public MarketView change(MarketId id, AccountId changedBy, Change change) {
        Market market = markets.lockAndFind(id).orElseThrow(() -> BusinessException.notFound("market", id));
        return change.apply(market, clock.instant()) ? conclude(market, changedBy) : MarketViews.of(market);
    }

    private Market build(EventId event, NewMarket wanted) {
        Market market = new Market(
                new MarketId(ids.next()), event, wanted.type(), name(wanted), line(wanted.line()), clock.instant());
        places(wanted).ifPresent(market::payPlaces);
        market.isAbout(wanted.subject(), winners(wanted));
        market.makeStartingPrices(isTrue(wanted.startingPrices()), isTrue(wanted.bestOdds()));
        market.takeInPlay(inPlay.delayMillis(wanted.type(), event, wanted.inPlay()));
        for (NewSelection selection : wanted.selections()) {
            market.offer(new SelectionId(ids.next()), selection.name(), selection.side(), selection.odds());
        }
        return market;
    }

    private MarketView conclude(Market market, AccountId changedBy) {
        history.append(ids.next(), market.id(), changedBy);
        changed.fire(new SnapshotsChanged(snapshots.of(List.of(market))));
        return MarketViews.of(market);
    }

    private static Optional<PlaceTerms> places(NewMarket wanted) {
        if (wanted.standardPlaces() != null) {
            long runners = wanted.selections().stream()
                    .filter(selection -> selection.side() == Side.NONE)
                    .count();
            return PlaceTerms.standard((int) runners, wanted.standardPlaces() == RaceKind.HANDICAP);
        }
        return Optional.ofNullable(wanted.placeTerms())
                .map(terms -> new PlaceTerms(terms.places(), Fraction.of(terms.fraction())));
    }

    private static int winners(NewMarket wanted) {
        return wanted.winners() == null ? 1 : wanted.winners();
    }

    private static boolean isTrue(Boolean wanted) {
        return Boolean.TRUE.equals(wanted);
    }

    private static String name(NewMarket wanted) {
        return wanted.name() != null ? wanted.name() : defaultName(wanted.type());
    }

    /** {@code POINT_SPREAD} as {@code Point spread}. */
    private static String defaultName(MarketType type) {
        String words = type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static BigDecimal line(BigDecimal line) {
        return line == null ? null : line.setScale(2);
    }

    /** What is done to a market that is locked. */
    @FunctionalInterface
    public interface Change {

        /** @return whether anything moved, so that there is a new version */
        boolean apply(Market market, Instant now);
    }
}
