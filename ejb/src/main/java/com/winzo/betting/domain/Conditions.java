package com.winzo.betting.domain;

import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.Money;
import com.winzo.kernel.OddsPolicy;
import com.winzo.kernel.Rational;
import com.winzo.kernel.Side;
import com.winzo.kernel.lines.Returns;
import com.winzo.kernel.lines.Teaser;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The single conditions of a placement, each of them answering with what a slip violates. */
final class Conditions {

    /** Shown to people only; parlays of up to eight legs are exact. */
    private static final MathContext COMBINED_DIGITS = MathContext.DECIMAL128;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Set<Side> TOTALS = EnumSet.of(Side.OVER, Side.UNDER);
    private static final Set<Side> TEASED = EnumSet.of(Side.HOME, Side.AWAY, Side.OVER, Side.UNDER);

    private Conditions() {}

    /** Two picks of one event may depend on each other, so no line can multiply their odds. */
    static List<Constraint> unrelated(Slip slip, List<Offer> offers) {
        List<Constraint> violated = new ArrayList<>();
        for (int i = 0; i < offers.size(); i++) {
            for (int j = 0; j < i; j++) {
                Offer earlier = offers.get(j);
                Offer offer = offers.get(i);
                if (earlier.eventId().equals(offer.eventId()) && slip.lines().join(j, i)) {
                    Map<String, Object> facts = new LinkedHashMap<>();
                    facts.put("eventId", offer.eventId());
                    facts.put("selections", List.of(earlier.selectionId(), offer.selectionId()));
                    violated.add(new Constraint(ErrorCode.RELATED_SELECTIONS, "related_selections", null, facts));
                }
            }
        }
        return violated;
    }

    /**
     * Each-way where one of the selections pays places, the others are to win in both parts; teasers where there is a line
     * of halves to move; starting prices where they are made, and nothing else for favourites.
     */
    static List<Constraint> offered(Slip slip, List<Offer> offers) {
        List<Constraint> violated = new ArrayList<>();
        boolean noPlaces = offers.stream().allMatch(offer -> offer.placeTerms() == null);
        for (int i = 0; i < offers.size(); i++) {
            Offer offer = offers.get(i);
            if (slip.eachWay() && noPlaces) {
                violated.add(notOffered("each_way", offer));
            }
            if (slip.picks().get(i).atStartingPrice() && (!offer.startingPrices() || offer.isOn())) {
                violated.add(notOffered("starting_price", offer));
            }
            if (offer.side().isFavourite() && !slip.picks().get(i).atStartingPrice()) {
                violated.add(notOffered("starting_price_only", offer));
            }
            if (slip.teaser() != null && !isTeasable(slip.teaser(), offer)) {
                violated.add(notOffered("teaser", offer));
            }
        }
        return violated;
    }

    /** Before the match, and while it is on where the market is offered in play. */
    static List<Constraint> open(List<Offer> offers, Instant now) {
        List<Constraint> violated = new ArrayList<>();
        for (Offer offer : offers) {
            if (!offer.isOpenAt(now)) {
                Map<String, Object> facts = new LinkedHashMap<>();
                facts.put("marketId", offer.marketId());
                facts.put("status", lower(offer.marketStatus()));
                facts.put("reason", offer.reason());
                facts.put("eventId", offer.eventId());
                facts.put("eventStatus", lower(offer.eventStatus()));
                facts.put("eventStartTime", offer.eventStart());
                violated.add(new Constraint(ErrorCode.MARKET_CLOSED, "market_open", null, facts));
            }
        }
        return violated;
    }

    /** The customer's policy about odds that have moved, and the floor. */
    static List<Constraint> price(Slip slip, List<Offer> offers, Returns fullReturn) {
        List<Constraint> violated = new ArrayList<>();
        for (int i = 0; i < offers.size(); i++) {
            Pick pick = slip.picks().get(i);
            Offer offer = offers.get(i);
            if (!pick.atStartingPrice() && !tolerates(slip.policy(), pick, offer)) {
                Map<String, Object> facts = new LinkedHashMap<>();
                facts.put("marketId", offer.marketId());
                facts.put("selectionId", offer.selectionId());
                facts.put("odds", offer.odds());
                facts.put("requestedOdds", pick.odds());
                facts.put("version", offer.marketVersion());
                violated.add(new Constraint(
                        ErrorCode.ODDS_CHANGED,
                        "odds",
                        offer.odds().decimal().subtract(pick.odds().decimal()),
                        facts));
            }
        }
        if (slip.minOdds() != null) {
            Rational odds = new Rational(
                    fullReturn.numerator(), fullReturn.denominator().multiply(BigInteger.valueOf(slip.stakes())));
            if (odds.compareTo(Rational.of(slip.minOdds())) < 0) {
                BigDecimal combined = new BigDecimal(odds.numerator())
                        .divide(new BigDecimal(odds.denominator()), COMBINED_DIGITS)
                        .stripTrailingZeros();
                violated.add(new Constraint(
                        ErrorCode.ODDS_CHANGED,
                        "min_odds",
                        combined.subtract(slip.minOdds()),
                        Map.of("minOdds", slip.minOdds(), "combinedOdds", combined)));
            }
        }
        return violated;
    }

    /** The customer has the stake; a free bet stakes neither more nor less than it is. */
    static List<Constraint> funds(Slip slip, Money balance, Money largest) {
        if (slip.isFree()) {
            Money left = slip.free().amount().minus(slip.totalStake());
            return left.minor() == 0
                    ? List.of()
                    : List.of(limit("free_bet", left.major(), slip.free().amount(), largest));
        }
        Money slack = balance.minus(slip.totalStake());
        return slack.isNegative()
                ? List.of(new Constraint(
                        ErrorCode.INSUFFICIENT_BALANCE,
                        "balance",
                        slack.major(),
                        Map.of("balance", balance, "required", slip.totalStake())))
                : List.of();
    }

    static List<Constraint> limits(Slip slip, BigInteger potentialMinor, StakeLimits limits, Money largest) {
        List<Constraint> violated = new ArrayList<>();
        Money belowMin = slip.totalStake().minus(limits.stakeMin());
        if (belowMin.isNegative()) {
            violated.add(limit("min_stake", belowMin.major(), limits.stakeMin(), largest));
        }
        Money toMax = limits.stakeMax().minus(slip.totalStake());
        if (toMax.isNegative()) {
            violated.add(limit("max_stake", toMax.major(), limits.stakeMax(), largest));
        }
        if (limits.quoted() != null) {
            Money toQuoted = limits.quoted().minus(slip.stake());
            if (toQuoted.isNegative()) {
                violated.add(limit("quoted_stake", toQuoted.major(), limits.quoted(), largest));
            }
        }
        for (CustomerRoom room : limits.customer()) {
            Money slack = room.left().minus(slip.totalStake());
            if (slack.isNegative()) {
                Map<String, Object> facts = facts(room);
                facts.put("maxStake", largest);
                violated.add(new Constraint(ErrorCode.LIMIT_EXCEEDED, room.name(), slack.major(), facts));
            }
        }
        BigInteger toPayoutMax = BigInteger.valueOf(limits.payoutMax().minor()).subtract(potentialMinor);
        if (toPayoutMax.signum() < 0) {
            BigDecimal slack =
                    new BigDecimal(toPayoutMax, limits.payoutMax().currency().getDefaultFractionDigits());
            violated.add(limit("max_payout", slack, limits.payoutMax(), largest));
        }
        return violated;
    }

    /** What the house may lose by one outcome of a market. */
    static List<Constraint> liability(Slip slip, List<Offer> offers, BigInteger potentialMinor, Money largest) {
        List<Constraint> violated = new ArrayList<>();
        BigInteger net =
                potentialMinor.subtract(BigInteger.valueOf(slip.totalStake().minor()));
        for (Offer offer : offers) {
            if (offer.room() != null) {
                Money left = offer.room().left();
                BigInteger slack = BigInteger.valueOf(left.minor()).subtract(net);
                if (slack.signum() < 0) {
                    Map<String, Object> facts = new LinkedHashMap<>();
                    facts.put("limit", "market_liability");
                    facts.put("marketId", offer.marketId());
                    facts.put("selectionId", offer.selectionId());
                    facts.put("value", offer.room().limit());
                    facts.put("maxStake", largest);
                    violated.add(new Constraint(
                            ErrorCode.LIMIT_EXCEEDED,
                            "market_liability",
                            new BigDecimal(slack, left.currency().getDefaultFractionDigits()),
                            facts));
                }
            }
        }
        return violated;
    }

    private static Constraint limit(String name, BigDecimal slack, Money value, Money largest) {
        return new Constraint(
                ErrorCode.LIMIT_EXCEEDED, name, slack, Map.of("limit", name, "value", value, "maxStake", largest));
    }

    /** What a customer needs to know of a limit of theirs. */
    static Map<String, Object> facts(CustomerRoom room) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("limit", room.name());
        facts.put("value", room.limit());
        facts.put("left", room.left());
        if (room.market() != null) {
            facts.put("marketId", room.market());
        }
        return facts;
    }

    /** A line of halves in a game of the teaser's sport. A total moved to nothing or below would be decided before the game. */
    private static boolean isTeasable(Teaser teaser, Offer offer) {
        return teaser.sport() == offer.teasers()
                && offer.type().isTeasable()
                && offer.line() != null
                && TEASED.contains(offer.side())
                && offer.line().remainder(HALF).signum() == 0
                && (!TOTALS.contains(offer.side()) || offer.lineOf(teaser).signum() > 0);
    }

    private static Constraint notOffered(String name, Offer offer) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("marketId", offer.marketId());
        facts.put("selectionId", offer.selectionId());
        return new Constraint(ErrorCode.OUT_OF_RANGE, name, null, facts);
    }

    private static boolean tolerates(OddsPolicy policy, Pick pick, Offer offer) {
        int moved = offer.odds().compareTo(pick.odds());
        return switch (policy) {
            case NONE -> moved == 0;
            case BETTER -> moved >= 0;
            case ANY -> true;
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
