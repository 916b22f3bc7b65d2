package com.winzo.settlement.internal;

import com.winzo.betting.api.BookedBet;
import com.winzo.betting.api.BookedBet.BookedLeg;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.PriceKind;
import com.winzo.kernel.lines.Factor;
import com.winzo.kernel.lines.LegFacts;
import com.winzo.odds.api.MarketSnapshot;
import com.winzo.odds.api.MarketSnapshot.Price;
import com.winzo.odds.api.MarketView.SelectionView;
import com.winzo.odds.api.Markets;
import com.winzo.odds.api.PriceBook;
import com.winzo.settlement.domain.CashOut;
import com.winzo.settlement.domain.CashOut.Chance;
import com.winzo.settlement.domain.FairChances;
import com.winzo.settlement.domain.Terms;
import com.winzo.settlement.internal.Valuation.Basis;
import com.winzo.settlement.repository.SettlementRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Values bets by the prices of now, the margin of the markets taken out and that of cash-outs taken off. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CashOutPricer {

    private static final int MARGIN_DECIMALS = 4;
    private static final Chance UNKNOWN = new Chance(Factor.ZERO, null, true);

    @Inject
    private PriceBook prices;

    @Inject
    private Markets markets;

    @Inject
    private SettlementRepository settlements;

    @Inject
    @ConfigProperty(name = "winzo.cash-out.margin", defaultValue = "0.05")
    private BigDecimal margin;

    /** What the house keeps of a value. */
    public String margin() {
        return margin.toPlainString();
    }

    /** By the prices that this node knows, for looking; nothing is held. */
    public Valuation look(BookedBet bet, Instant now) {
        Map<MarketId, MarketSnapshot> known = new HashMap<>();
        prices.snapshots(marketsOf(bet)).forEach(market -> known.put(market.marketId(), market));
        return value(bet, known, now);
    }

    /** By the prices of the markets, which are held if money depends on it. */
    public Valuation value(BookedBet bet, Map<MarketId, MarketSnapshot> known, Instant now) {
        if (bet.status() != BetStatus.ACCEPTED) {
            return Valuation.refused(
                    bet.status() == BetStatus.PENDING ? CashOutRefusal.PENDING : CashOutRefusal.DECIDED, List.of());
        }
        if (bet.settlementVersion() > 0) {
            return Valuation.refused(CashOutRefusal.BEING_CORRECTED, List.of());
        }
        Set<MarketId> beingSettled = settlements.beingSettled(marketsOf(bet));
        if (!beingSettled.isEmpty()) {
            return Valuation.refused(CashOutRefusal.BEING_SETTLED, List.copyOf(beingSettled));
        }
        List<MarketId> contradicting = bet.legs().stream()
                .filter(leg -> leg.facts().result() != null && !leg.voidAlone())
                .map(BookedLeg::marketId)
                .filter(market -> !known.get(market).status().isDecided())
                .toList();
        return contradicting.isEmpty()
                ? priced(bet, known, now)
                : Valuation.refused(CashOutRefusal.BEING_SETTLED, contradicting);
    }

    private Valuation priced(BookedBet bet, Map<MarketId, MarketSnapshot> known, Instant now) {
        List<LegFacts> facts = new ArrayList<>();
        List<Chance> chances = new ArrayList<>();
        List<Basis> legs = new ArrayList<>();
        CashOutRefusal obstacle = null;
        for (BookedLeg leg : bet.legs()) {
            MarketSnapshot market = known.get(leg.marketId());
            LegFacts standing = facts(bet, leg, market);
            facts.add(standing);
            boolean open = leg.facts().result() == null;
            CashOutRefusal found = open ? obstacle(leg, market, now) : null;
            obstacle = obstacle == null ? found : obstacle;
            Chance chance = open ? found == null ? chance(leg, market) : UNKNOWN : null;
            chances.add(chance);
            legs.add(basis(leg, market, chance, standing));
        }
        Terms terms = Bookings.terms(bet).after(Bookings.cashed(bet));
        CashOut value = CashOut.of(terms, Bookings.legs(bet, facts), chances, marginFactor());
        if (value.refusal() == null && lacksPlace(bet, chances)) {
            return Valuation.refused(CashOutRefusal.PLACE_UNPRICED, List.of());
        }
        return value.refusal() == null
                ? new Valuation(null, List.of(), value, legs)
                : Valuation.refused(refusal(value.refusal(), obstacle), suspended(bet, chances));
    }

    /** Why nobody can say now how likely a leg wins, or null. */
    private CashOutRefusal obstacle(BookedLeg leg, MarketSnapshot market, Instant now) {
        boolean ahead = market.eventStatus() == EventStatus.SCHEDULED && now.isBefore(market.eventStartTime());
        boolean on = market.eventStatus().isInPlay();
        if (market.status() != MarketStatus.OPEN
                || indexOf(leg, running(market)) < 0
                || !(on || market.eventStatus() == EventStatus.SCHEDULED)) {
            return CashOutRefusal.SUSPENDED;
        }
        if (!ahead && !(on && takesBetsAtOnce(market))) {
            return CashOutRefusal.IN_PLAY;
        }
        return market.selections().stream().anyMatch(Price::withdrawn) && !isRepriced(market.marketId())
                ? CashOutRefusal.NOT_REPRICED
                : null;
    }

    private static boolean takesBetsAtOnce(MarketSnapshot market) {
        return Integer.valueOf(0).equals(market.terms().inPlayDelayMillis());
    }

    /** Whether the price of a runner has moved since the last one was withdrawn. */
    private boolean isRepriced(MarketId id) {
        List<SelectionView> selections = markets.markets(List.of(id)).getFirst().selections();
        return lastChange(selections, true).isBefore(lastChange(selections, false));
    }

    private static Instant lastChange(List<SelectionView> selections, boolean withdrawn) {
        return selections.stream()
                .filter(selection -> (selection.withdrawnAt() != null) == withdrawn)
                .map(SelectionView::lastUpdated)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /** Favourites are no runners: they are some of the others. */
    private static List<Price> running(MarketSnapshot market) {
        return market.selections().stream()
                .filter(price -> !price.withdrawn() && !price.side().isFavourite())
                .toList();
    }

    /** The chance of a leg that has no result. */
    private Chance chance(BookedLeg leg, MarketSnapshot market) {
        List<Price> running = running(market);
        int selection = indexOf(leg, running);
        FairChances fair = FairChances.of(running.stream().map(Price::odds).toList(), winners(market));
        Factor place = leg.terms().placeTerms() == null
                ? null
                : fair.place(selection, leg.terms().placeTerms().places()).orElse(null);
        return new Chance(fair.win(selection), place, false);
    }

    private int winners(MarketSnapshot market) {
        if (market.type() == MarketType.DOUBLE_CHANCE) {
            return 2;
        }
        return market.type() == MarketType.FUTURES
                ? markets.markets(List.of(market.marketId())).getFirst().winners()
                : 1;
    }

    /** How a leg stands, with what withdrawals so far will take off it. */
    private LegFacts facts(BookedBet bet, BookedLeg leg, MarketSnapshot market) {
        boolean reduced = leg.facts().result() == null
                && leg.terms().priceKind() != PriceKind.STARTING
                && market.selections().stream().anyMatch(Price::withdrawn);
        if (!reduced) {
            return leg.facts();
        }
        int percent = Grades.deduction(market.type(), markets.withdrawals(market.marketId()), bet);
        return new LegFacts(null, null, null, percent, 0);
    }

    private static Basis basis(BookedLeg leg, MarketSnapshot market, Chance chance, LegFacts facts) {
        boolean open = chance != null && !chance.suspended();
        return new Basis(
                leg.marketId(),
                leg.selectionId(),
                market.version(),
                open
                        ? market.selections()
                                .get(indexOf(leg, market.selections()))
                                .odds()
                        : null,
                open ? chance.win() : null,
                open ? chance.place() : null,
                facts.toString());
    }

    private static int indexOf(BookedLeg leg, List<Price> selections) {
        for (int i = 0; i < selections.size(); i++) {
            if (selections.get(i).selectionId().equals(leg.selectionId())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean lacksPlace(BookedBet bet, List<Chance> chances) {
        for (int i = 0; i < chances.size(); i++) {
            boolean paysPlace = bet.legs().get(i).terms().placeTerms() != null;
            if (paysPlace && chances.get(i) != null && chances.get(i).place() == null) {
                return true;
            }
        }
        return false;
    }

    private static List<MarketId> suspended(BookedBet bet, List<Chance> chances) {
        List<MarketId> suspended = new ArrayList<>();
        for (int i = 0; i < chances.size(); i++) {
            if (chances.get(i) != null && chances.get(i).suspended()) {
                suspended.add(bet.legs().get(i).marketId());
            }
        }
        return suspended;
    }

    /** @param obstacle of the first open leg that has one */
    private static CashOutRefusal refusal(CashOut.Refusal refusal, CashOutRefusal obstacle) {
        return switch (refusal) {
            case NOT_OFFERED -> CashOutRefusal.KIND;
            case DECIDED -> CashOutRefusal.DECIDED;
            case SUSPENDED -> obstacle == null ? CashOutRefusal.SUSPENDED : obstacle;
        };
    }

    private Factor marginFactor() {
        BigDecimal scaled = margin.setScale(MARGIN_DECIMALS);
        return new Factor(
                scaled.unscaledValue().longValueExact(),
                BigDecimal.ONE.setScale(MARGIN_DECIMALS).unscaledValue().longValueExact());
    }

    static Collection<MarketId> marketsOf(BookedBet bet) {
        return bet.legs().stream().map(BookedLeg::marketId).distinct().toList();
    }
}
