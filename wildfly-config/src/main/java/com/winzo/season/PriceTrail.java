package com.winzo.season;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How a market is priced from its opening to its close: the first quote opens it, each further one is a move.
 *
 * <p><b>Spread and total</b> are -110 on both sides. When the closing line differs from the opening one, the book first
 * shades the price (-120 on the side that the line moves towards, +100 on the other) and then moves the line.
 *
 * <p><b>Moneyline.</b> The data hold closing prices only. The opening one follows from the move of the spread: the fair
 * closing probability of the home side (its implied probability without the margin) is shifted by 0.03 for each point
 * between closing and opening spread, kept within 0.08 and 0.92, and priced with the margin of the close. A point near
 * evens is worth about 0.03 because NFL margins scatter around the spread with a standard deviation near 13.9 points
 * (H. Stern, On the Probability of Winning a Football Game, 1991): the density of that normal law at zero is 0.029. Two
 * steps of equal size in probability lie between opening and close. Where the spread did not move, neither did the price.
 */
final class PriceTrail {

    private static final BigDecimal STANDARD = AmericanOdds.toDecimal(-110);
    private static final BigDecimal SHADED = AmericanOdds.toDecimal(-120);
    private static final BigDecimal SHADED_AGAINST = AmericanOdds.toDecimal(100);

    private static final BigDecimal PROBABILITY_PER_POINT = new BigDecimal("0.03");
    private static final BigDecimal PROBABILITY_MIN = new BigDecimal("0.08");
    private static final BigDecimal PROBABILITY_MAX = new BigDecimal("0.92");
    private static final int MONEYLINE_MOVES = 3;
    private static final MathContext PRECISE = MathContext.DECIMAL64;

    private PriceTrail() {}

    /** All quotes of a market of a game, opening first, close last; a single one when nothing moved. */
    static List<Quote> of(Game game, MarketKind kind) {
        return switch (kind) {
            case MONEYLINE -> moneyline(game);
            case POINT_SPREAD -> moved(kind, game.spread(), spreadFalls(game));
            case TOTAL_POINTS -> moved(kind, game.total(), totalRises(game));
        };
    }

    private static boolean spreadFalls(Game game) {
        return game.spread().closing().compareTo(game.spread().opening()) < 0;
    }

    private static boolean totalRises(Game game) {
        return game.total().closing().compareTo(game.total().opening()) > 0;
    }

    private static List<Quote> moved(MarketKind kind, Game.Line line, boolean towardsFirst) {
        Quote opening = new Quote(kind, line.opening(), STANDARD, STANDARD);
        if (!line.moved()) {
            return List.of(opening);
        }
        Quote shaded = towardsFirst
                ? new Quote(kind, line.opening(), SHADED, SHADED_AGAINST)
                : new Quote(kind, line.opening(), SHADED_AGAINST, SHADED);
        return List.of(opening, shaded, new Quote(kind, line.closing(), STANDARD, STANDARD));
    }

    private static List<Quote> moneyline(Game game) {
        BigDecimal home = AmericanOdds.toDecimal(game.homeMoneyline());
        BigDecimal away = AmericanOdds.toDecimal(game.awayMoneyline());
        Quote close = new Quote(MarketKind.MONEYLINE, null, home, away);
        if (!game.spread().moved()) {
            return List.of(close);
        }
        BigDecimal impliedHome = BigDecimal.ONE.divide(home, PRECISE);
        BigDecimal book = impliedHome.add(BigDecimal.ONE.divide(away, PRECISE));
        BigDecimal closing = impliedHome.divide(book, PRECISE);
        BigDecimal points = game.spread().closing().subtract(game.spread().opening());
        BigDecimal opening = closing.add(points.multiply(PROBABILITY_PER_POINT))
                .max(PROBABILITY_MIN)
                .min(PROBABILITY_MAX);
        BigDecimal step = closing.subtract(opening).divide(BigDecimal.valueOf(MONEYLINE_MOVES), PRECISE);
        List<Quote> trail = new ArrayList<>();
        for (int move = 0; move < MONEYLINE_MOVES; move++) {
            trail.add(priced(opening.add(step.multiply(BigDecimal.valueOf(move))), book));
        }
        trail.add(close);
        return List.copyOf(trail);
    }

    private static Quote priced(BigDecimal homeProbability, BigDecimal book) {
        return new Quote(
                MarketKind.MONEYLINE,
                null,
                odds(homeProbability, book),
                odds(BigDecimal.ONE.subtract(homeProbability), book));
    }

    private static BigDecimal odds(BigDecimal probability, BigDecimal book) {
        return BigDecimal.ONE.divide(probability.multiply(book), 4, RoundingMode.HALF_UP);
    }
}
