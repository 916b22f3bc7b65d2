package com.winzo.betting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.MarketType;
import com.winzo.kernel.lines.Teaser;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which markets a teaser takes. */
class TeaserPlacementTest {

    private static final StakeLimits LIMITS = new StakeLimits(Slips.usd("0.10"), Slips.usd("1000"), Slips.usd("5000"));

    @ParameterizedTest(name = "{0} at {1} and {2} at {3}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            point_spread       | -7    | total_points       | 45.5 | -
            point_spread       | 3     | first_half         | 0.5  | -
            asian_handicap     | -0.25 | total_goals        | 2.5  | VAL_003 teaser
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

    private static MarketType type(String name) {
        return MarketType.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
