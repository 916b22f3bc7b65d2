package com.winzo.betting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.lines.Bonus;
import com.winzo.kernel.lines.Lines;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BonusesTest {

    @ParameterizedTest
    @CsvSource({
        "lucky_15, 2/10",
        "lucky_31, 3/20",
        "lucky_63, 1/0",
        "patent,   1/0",
        "yankee,   1/0",
        // The same combinations, not asked for by their name.
        "'1,2,3,4/4', 1/0",
    })
    void areGrantedByName(String lines, String bonus) {
        Bonuses granted = new Bonuses("lucky_15=2/10, Lucky 31 = 3/20");
        assertThat(granted.of(Lines.parse(lines))).hasToString(bonus);
    }

    @Test
    void areNoneUnlessTheHouseSaysSo() {
        assertThat(Bonuses.NONE.of(Lines.parse("lucky_15"))).isEqualTo(Bonus.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lucky_15", "lucky_15=", "yankee=2/10", "flag=2/10", "=2/10"})
    void refuseWhatIsNoFullCoverWithSingles(String written) {
        assertThatThrownBy(() -> new Bonuses(written)).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5/0", "0/10", "2/101", "2", "2/-1", "two/10"})
    void refuseBonusesBeyondTheirRange(String written) {
        assertThatThrownBy(() -> Bonus.parse(written)).isInstanceOf(BusinessException.class);
    }

    @ParameterizedTest(name = "{0} at 3, each-way {1}, bonus {2}: {3}, at most {4} a line")
    @CsvSource({
        // (4 x 4 x 4 x 4 - 1), and a tenth more; a place at 1.40 has no bonus.
        "lucky_15, false, 1/0,  255.00, 19.60",
        "lucky_15, false, 2/10, 280.50, 17.82",
        "lucky_15, true,  2/10, 312.68, 15.99",
    })
    void aBonusIsPartOfWhatABetCanReturn(
            String lines, boolean eachWay, String bonus, BigDecimal potential, BigDecimal largest) {
        Slip plain = Slips.system("1", lines, "3 3 3 3", eachWay);
        Slip slip = new Slip(
                plain.type(),
                plain.lines(),
                eachWay,
                null,
                plain.picks(),
                plain.stake(),
                plain.policy(),
                null,
                null,
                Bonus.parse(bonus));
        List<Offer> racing =
                IntStream.range(0, 4).mapToObj(n -> Slips.racing(n, "3")).toList();

        Verdict verdict = Placement.decide(
                slip,
                racing,
                Slips.NOW,
                Slips.usd("500"),
                new StakeLimits(Slips.usd("0.10"), Slips.usd("1000"), Slips.usd("5000")));

        assertThat(verdict.potentialWin().major()).isEqualByComparingTo(potential);
        assertThat(verdict.largestStake().major()).isEqualByComparingTo(largest);
    }
}
