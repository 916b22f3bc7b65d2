package com.winzo.betting.internal;

import com.winzo.betting.api.SlipRequest;
import com.winzo.betting.api.SlipRequest.SelectionRequest;
import com.winzo.betting.api.SlipRequest.SystemRequest;
import com.winzo.betting.domain.Bonuses;
import com.winzo.betting.domain.FreeStake;
import com.winzo.betting.domain.Pick;
import com.winzo.betting.domain.Slip;
import com.winzo.kernel.BetType;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.Decimals;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import com.winzo.kernel.OddsPolicy;
import com.winzo.kernel.PriceKind;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.lines.Conditional;
import com.winzo.kernel.lines.Lines;
import com.winzo.kernel.lines.NamedSystem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Makes a slip of what a client sent, or says which field is wrong. */
public final class SlipReader {

    private static final int QUOTE_LENGTH_MAX = 8192;

    private SlipReader() {}

    /**
     * Refuses what is wrong whoever sent it, before anything is looked up.
     *
     * @throws BusinessException {@code VAL_001} for a missing field, {@code VAL_003} for what is not offered
     */
    public static void check(SlipRequest request) {
        require(request, "body");
        require(request.betType(), "betType");
        require(request.stake(), "stake");
        Money.requireAmount(request.stake(), "stake");
        require(request.selections(), "selections");
        if (request.selections().isEmpty()) {
            throw BusinessException.required("selections");
        }
        if (request.selections().size() > Slip.PICKS_MAX) {
            throw BusinessException.outOfRange("selections", "A slip has at most " + Slip.PICKS_MAX + " selections.");
        }
        if (request.quote() != null && request.quote().length() > QUOTE_LENGTH_MAX) {
            throw BusinessException.invalidFormat("quote", "That is no quote.");
        }
        if (request.minOdds() != null) {
            checkFloor(request.minOdds());
        }
        for (int i = 0; i < request.selections().size(); i++) {
            check(request.selections().get(i), "selections[" + i + "]");
        }
        lines(request);
    }

    /**
     * @param currency of the customer's wallet
     * @throws BusinessException {@code VAL_003} for a stake that does not fit it, or against the grammar
     */
    public static Slip read(SlipRequest request, Currency currency) {
        return read(request, currency, null, Bonuses.NONE);
    }

    /**
     * @param free the stake of the free bet that the slip names, or null
     * @param bonuses that the house grants
     */
    static Slip read(SlipRequest request, Currency currency, FreeStake free, Bonuses bonuses) {
        Lines lines = lines(request);
        List<Pick> picks = new ArrayList<>();
        for (SelectionRequest selection : request.selections()) {
            picks.add(new Pick(
                    selection.marketId(),
                    selection.selectionId(),
                    selection.odds(),
                    selection.price() == PriceKind.STARTING));
        }
        return new Slip(
                request.betType(),
                lines,
                Boolean.TRUE.equals(request.eachWay()),
                request.teaser(),
                picks,
                Money.ofMajor(request.stake(), currency, "stake"),
                policy(request),
                request.minOdds(),
                free,
                bonuses.of(lines));
    }

    private static Lines lines(SlipRequest request) {
        SystemRequest system = request.system();
        if (request.betType() != BetType.SYSTEM) {
            if (system != null) {
                throw BusinessException.outOfRange("system", "Only a bet of the type system has combinations.");
            }
            return Lines.together(request.selections().size());
        }
        require(system, "system");
        if (system.name() == null) {
            require(system.sizes(), "system.sizes");
            return Lines.system(request.selections().size(), system.sizes(), bankers(request));
        }
        if (system.sizes() != null || system.bankers() != null) {
            throw BusinessException.outOfRange("system", "A system has a name, or sizes and bankers.");
        }
        return NamedSystem.named(system.name())
                .map(Lines::of)
                .or(() -> Conditional.named(system.name())
                        .map(kind -> Lines.of(kind, request.selections().size())))
                .orElseThrow(() -> BusinessException.outOfRange("system.name", "There is no system of that name."));
    }

    /** The bankers by their place on the slip. */
    private static List<Integer> bankers(SlipRequest request) {
        List<SelectionId> bankers = request.system().bankers() == null
                ? List.of()
                : request.system().bankers();
        List<SelectionId> selections =
                request.selections().stream().map(SelectionRequest::selectionId).toList();
        return bankers.stream().map(selections::indexOf).toList();
    }

    private static OddsPolicy policy(SlipRequest request) {
        if (request.oddsPolicy() != null) {
            return request.oddsPolicy();
        }
        return Boolean.TRUE.equals(request.acceptOddsChanges()) ? OddsPolicy.ANY : OddsPolicy.NONE;
    }

    private static void checkFloor(BigDecimal minOdds) {
        boolean precise = minOdds.stripTrailingZeros().scale() > Odds.SCALE;
        if (precise || Decimals.digitsBeforePoint(minOdds) > Odds.SCALE * 4) {
            throw BusinessException.outOfRange("minOdds", "minOdds is a decimal price of at most four decimals.");
        }
    }

    private static void check(SelectionRequest selection, String field) {
        require(selection, field);
        require(selection.marketId(), field + ".marketId");
        require(selection.selectionId(), field + ".selectionId");
        if (selection.price() == PriceKind.BEST) {
            throw BusinessException.outOfRange(field + ".price", "The better of both comes with the market.");
        }
        if (selection.price() != PriceKind.STARTING) {
            require(selection.odds(), field + ".odds");
        }
    }

    private static void require(Object value, String field) {
        if (value == null) {
            throw BusinessException.required(field);
        }
    }
}
