package com.winzo.betting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.MarketType;
import com.winzo.kernel.lines.Teaser;
import com.winzo.kernel.lines.TeaserSport;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which markets a teaser takes. */
class TeaserPlacementTest {

    private static final StakeLimits LIMITS = new StakeLimits(Slips.usd("0.10"), Slips.usd("1000"), Slips.usd("5000"));

    @ParameterizedTest(name = "{0} at {1} and {2} at {3}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            point_spread       | -7    | total_points       | 45.5 | -
            point_spread       | 3     | first_half         | 0.5  | -
            # No goals: six of them would win any handicap.
            asian_handicap     | -0.5  | total_goals        | 7.5  | VAL_003 teaser; VAL_003 teaser
            point_spread       | -7.25 | total_points       | 45.5 | VAL_003 teaser
            moneyline          | -     | total_points       | 45.5 | VAL_003 teaser
            three_way_handicap | -1    | total_points       | 45.5 | VAL_003 teaser
            race_to_points     | 10    | total_points       | 45.5 | VAL_003 teaser
            # A trader reports how such a market came out, and could not say it of any other line.
            player_prop        | 80.5  | prop_bet           | 1.5  | VAL_003 teaser; VAL_003 teaser
            """)
    void takesSpreadsAndTotalsInHalves(String first, String line, String second, String otherLine, String violated) {
        Slip slip = Slips.teaser("110", Teaser.FOOTBALL_6, "1.91 1.91");
        List<Offer> offers =
                List.of(Slips.lined(0, type(first), "1.91", line), Slips.lined(1, type(second), "1.91", otherLine));

        Verdict verdict = Placement.decide(slip, offers, Slips.NOW, Slips.usd("500"), LIMITS);

        assertThat(Slips.codes(verdict)).isEqualTo(Slips.list(violated));
        assertThat(verdict.potentialWin()).isEqualTo(Slips.usd("210.00"));
    }

    @ParameterizedTest(name = "{0} moves {1} {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            football_pleaser_6 | under | 6.5 | -
            football_pleaser_6 | under | 6   | VAL_003 teaser
            football_pleaser_6 | over  | 2.5 | -
            football_6         | over  | 6.5 | -
            football_6         | over  | 5.5 | VAL_003 teaser
            football_6         | under | 0.5 | -
            """)
    void leavesALineThatTheGameDecides(String teaser, String side, String line, String violated) {
        Slip slip = Slips.teaser("110", Teaser.valueOf(teaser.toUpperCase(Locale.ROOT)), "1.91 1.91");
        Offer spread = Slips.lined(0, MarketType.POINT_SPREAD, "1.91", "-7");
        Offer total = Slips.total(1, side, "1.91", line);

        Verdict verdict = Placement.decide(slip, List.of(spread, total), Slips.NOW, Slips.usd("500"), LIMITS);

        assertThat(Slips.codes(verdict)).isEqualTo(Slips.list(violated));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            football_6           | american_football | -
            football_pleaser_7   | american_football | -
            basketball_5         | american_football | VAL_003 teaser; VAL_003 teaser
            basketball_5         | basketball        | -
            basketball_pleaser_4 | basketball        | -
            # Seven points for the price of five.
            football_7           | basketball        | VAL_003 teaser; VAL_003 teaser
            football_6           | -                 | VAL_003 teaser; VAL_003 teaser
            """)
    void isForTheGamesOfItsSport(String teaser, String sport, String violated) {
        Slip slip = Slips.teaser("110", Teaser.valueOf(teaser.toUpperCase(Locale.ROOT)), "1.91 1.91");
        TeaserSport ofGames = sport == null ? null : TeaserSport.valueOf(sport.toUpperCase(Locale.ROOT));
        List<Offer> offers = Stream.of(
                        Slips.lined(0, MarketType.POINT_SPREAD, "1.91", "-7"), Slips.total(1, "over", "1.91", "45.5"))
                .map(offer -> Slips.ofSport(offer, ofGames))
                .toList();

        Verdict verdict = Placement.decide(slip, offers, Slips.NOW, Slips.usd("500"), LIMITS);

        assertThat(Slips.codes(verdict)).isEqualTo(Slips.list(violated));
    }

    private static MarketType type(String name) {
        return MarketType.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
