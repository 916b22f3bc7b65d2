package com.winzo.betting.domain;

import com.winzo.kernel.BetType;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.Fraction;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import com.winzo.kernel.OddsPolicy;
import com.winzo.kernel.PlaceTerms;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.Side;
import com.winzo.kernel.lines.Lines;
import com.winzo.kernel.lines.Teaser;
import com.winzo.kernel.lines.TeaserSport;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes slips and offers for tests; the n-th pick is the n-th selection of the n-th event. */
final class Slips {

    static final Currency USD = Currency.getInstance("USD");
    static final Instant NOW = Instant.parse("2015-09-10T20:15:00Z");

    private Slips() {}

    static Money usd(String major) {
        return Money.ofMajor(new BigDecimal(major), USD, "amount");
    }

    static SelectionId selection(int n) {
        return new SelectionId(new UUID(3, n));
    }

    static Pick pick(int n, String odds) {
        return Pick.at(new MarketId(new UUID(2, n)), selection(n), Odds.of(odds));
    }

    /** A single or a parlay at these odds, separated by blanks. */
    static Slip slip(String stake, String odds, OddsPolicy policy, String minOdds) {
        String[] each = odds.split(" ");
        return new Slip(
                each.length == 1 ? BetType.SINGLE : BetType.PARLAY,
                Lines.together(each.length),
                false,
                null,
                IntStream.range(0, each.length).mapToObj(i -> pick(i, each[i])).toList(),
                usd(stake),
                policy,
                minOdds == null ? null : new BigDecimal(minOdds));
    }

    /** A system, or whatever the lines are, at these odds. */
    static Slip system(String stake, String lines, String odds, boolean eachWay) {
        Lines parsed = Lines.parse(lines);
        BetType type = parsed.equals(Lines.together(parsed.picks()))
                ? parsed.picks() == 1 ? BetType.SINGLE : BetType.PARLAY
                : BetType.SYSTEM;
        return new Slip(type, parsed, eachWay, null, picks(odds), usd(stake), OddsPolicy.NONE, null);
    }

    static Slip teaser(String stake, Teaser teaser, String odds) {
        List<Pick> picks = picks(odds);
        return new Slip(
                BetType.PARLAY, Lines.together(picks.size()), false, teaser, picks, usd(stake), OddsPolicy.NONE, null);
    }

    private static List<Pick> picks(String odds) {
        String[] each = odds.split(" ");
        return IntStream.range(0, each.length).mapToObj(i -> pick(i, each[i])).toList();
    }

    /** A runner of a race that pays three places a fifth of the odds. */
    static Offer racing(int n, String odds) {
        Offer offer = offer(n, n, odds);
        return with(offer, MarketType.FUTURES, Side.NONE, null, new PlaceTerms(3, new Fraction(1, 5)));
    }

    /** The home side of a market with a line, or without one. */
    static Offer lined(int n, MarketType type, String odds, String line) {
        return with(offer(n, n, odds), type, Side.HOME, line == null ? null : new BigDecimal(line), null);
    }

    /** The n-th market, a total: what is over or under it, at these odds. */
    static Offer total(int n, String side, String odds, String line) {
        Side wanted = Side.valueOf(side.toUpperCase(Locale.ROOT));
        return with(offer(n, n, odds), MarketType.TOTAL_POINTS, wanted, new BigDecimal(line), null);
    }

    private static Offer with(Offer offer, MarketType type, Side side, BigDecimal line, PlaceTerms placeTerms) {
        return copy(offer, type, side, line, placeTerms, offer.teasers(), offer.inPlayDelay(), offer.room());
    }

    private static Offer with(Offer offer, TeaserSport teasers, Duration inPlayDelay, Offer.Room room) {
        return copy(offer, offer.type(), offer.side(), offer.line(), offer.placeTerms(), teasers, inPlayDelay, room);
    }

    private static Offer copy(
            Offer offer,
            MarketType type,
            Side side,
            BigDecimal line,
            PlaceTerms placeTerms,
            TeaserSport teasers,
            Duration inPlayDelay,
            Offer.Room room) {
        return new Offer(
                offer.eventId(),
                offer.marketId(),
                type,
                offer.selectionId(),
                offer.name(),
                side,
                line,
                placeTerms,
                offer.startingPrices(),
                offer.bestOdds(),
                teasers,
                offer.odds(),
                offer.marketVersion(),
                offer.marketStatus(),
                offer.reason(),
                offer.eventStatus(),
                offer.eventStart(),
                inPlayDelay,
                room);
    }

    /** Offers of different events at these odds, separated by blanks, open until in an hour. */
    static List<Offer> offers(String odds) {
        String[] each = odds.split(" ");
        return IntStream.range(0, each.length)
                .mapToObj(i -> offer(i, i, each[i]))
                .toList();
    }

    static Offer offer(int n, int event, String odds) {
        return offer(n, event, odds, MarketStatus.OPEN, EventStatus.SCHEDULED, NOW.plusSeconds(3600));
    }

    static Offer offer(int n, int event, String odds, MarketStatus market, EventStatus eventStatus, Instant start) {
        return new Offer(
                new EventId(new UUID(1, event)),
                new MarketId(new UUID(2, n)),
                MarketType.POINT_SPREAD,
                selection(n),
                "Selection " + n,
                Side.HOME,
                null,
                null,
                false,
                false,
                TeaserSport.AMERICAN_FOOTBALL,
                Odds.of(odds),
                5,
                market,
                null,
                eventStatus,
                start,
                null,
                null);
    }

    /** The same offer in a market that takes bets while its event is on. */
    static Offer inPlay(Offer offer, Duration delay) {
        return with(offer, offer.teasers(), delay, offer.room());
    }

    /** The same offer in a market that may lose that much in all, and that much more by this selection. */
    static Offer withRoom(Offer offer, Money limit, Money left) {
        return with(offer, offer.teasers(), offer.inPlayDelay(), new Offer.Room(limit, left));
    }

    /** The same offer in a game of that sport, or of one without teasers. */
    static Offer ofSport(Offer offer, TeaserSport teasers) {
        return with(offer, teasers, offer.inPlayDelay(), offer.room());
    }

    static List<String> codes(Verdict verdict) {
        return verdict.violated().stream()
                .map(constraint -> constraint.code().wireCode() + " " + constraint.name())
                .toList();
    }

    static List<String> list(String semicolons) {
        return semicolons == null
                ? List.of()
                : Arrays.stream(semicolons.split(";")).map(String::strip).toList();
    }
}
