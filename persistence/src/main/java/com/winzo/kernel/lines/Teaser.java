package com.winzo.kernel.lines;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * The teasers and pleasers on offer: every line is moved by some points, by a teaser in the customer's favour and by a pleaser
 * against them, and the parlay pays a fixed price by how many of its legs won.
 *
 * <p>A push or a void drops it to the next lower number of legs; what is left of two pays the stake back. The prices are American
 * odds: those of teasers are common in the field, those of pleasers differ from house to house, and these are ours.
 */
public enum Teaser {
    FOOTBALL_6(TeaserSport.AMERICAN_FOOTBALL, "6", -110, 180, 300, 450, 600, 800),
    FOOTBALL_6_5(TeaserSport.AMERICAN_FOOTBALL, "6.5", -120, 160, 250, 400, 550, 700),
    FOOTBALL_7(TeaserSport.AMERICAN_FOOTBALL, "7", -130, 150, 200, 350, 500, 600),
    BASKETBALL_4(TeaserSport.BASKETBALL, "4", -110, 180, 300, 450, 600, 800),
    BASKETBALL_4_5(TeaserSport.BASKETBALL, "4.5", -120, 160, 250, 400, 550, 700),
    BASKETBALL_5(TeaserSport.BASKETBALL, "5", -130, 150, 200, 350, 500, 600),
    FOOTBALL_PLEASER_6(TeaserSport.AMERICAN_FOOTBALL, "-6", 600, 1_700, 4_000, 10_000, 20_000),
    FOOTBALL_PLEASER_7(TeaserSport.AMERICAN_FOOTBALL, "-7", 800, 2_500, 7_000, 15_000, 30_000),
    BASKETBALL_PLEASER_4(TeaserSport.BASKETBALL, "-4", 600, 1_700, 4_000, 10_000, 20_000);

    public static final int LEGS_MIN = 2;

    private final TeaserSport sport;
    private final BigDecimal points;
    private final List<Factor> prices;

    Teaser(TeaserSport sport, String points, int... americanOdds) {
        this.sport = sport;
        this.points = new BigDecimal(points);
        this.prices = Arrays.stream(americanOdds).mapToObj(Teaser::factor).toList();
    }

    /** The sport whose games it is for: points are worth as much as its table says in no other. */
    public TeaserSport sport() {
        return sport;
    }

    /** By how much every line is moved in the customer's favour; negative for a pleaser. */
    public BigDecimal points() {
        return points;
    }

    public int legsMax() {
        return LEGS_MIN + prices.size() - 1;
    }

    /**
     * What a unit of stake returns when nothing is lost.
     *
     * @param won how many legs have won; the others are pushed or void
     */
    public Factor price(int won) {
        return won < LEGS_MIN ? Factor.ONE : prices.get(won - LEGS_MIN);
    }

    private static Factor factor(int american) {
        return american > 0 ? new Factor(100 + american, 100) : new Factor(100L - american, -american);
    }
}
