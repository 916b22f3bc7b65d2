package com.winzo.betting.domain;

import static com.winzo.betting.domain.Slips.pick;
import static com.winzo.betting.domain.Slips.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.kernel.BetType;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.OddsPolicy;
import com.winzo.kernel.lines.Lines;
import com.winzo.kernel.lines.Teaser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which slips follow the grammar. */
class SlipTest {

    @ParameterizedTest(name = "{0} of {1} picks at {2}: {3}")
    @CsvSource({
        "SINGLE,1,10,true",
        "SINGLE,2,10,false",
        "SINGLE,1,0,false",
        "SINGLE,1,-1,false",
        "PARLAY,1,10,false",
        "PARLAY,2,10,true",
        "PARLAY,20,10,true",
        "PARLAY,21,10,false",
        "SYSTEM,1,10,false",
        "SYSTEM,3,10,true"
    })
    void hasAGrammar(BetType type, int picks, String stake, boolean good) {
        List<Pick> all = IntStream.range(0, picks).mapToObj(i -> pick(i, "2")).toList();
        expect(good, () -> slip(type, Lines.together(picks), all, stake));
    }

    @ParameterizedTest(name = "{0} {1} of {2} picks, each-way {3}, {4}: {5}")
    @CsvSource(nullValues = "-", textBlock = """
            SYSTEM, 2/4,        4, false, -,          true
            SYSTEM, yankee,     4, true,  -,          true
            SYSTEM, yankee,     5, false, -,          false
            PARLAY, 2/4,        4, false, -,          false
            SINGLE, 1/4,        4, false, -,          false
            SYSTEM, 1/4,        4, false, -,          true
            SINGLE, 1/1,        1, true,  -,          true
            PARLAY, 3/3,        3, false, FOOTBALL_6, true
            PARLAY, 7/7,        7, false, FOOTBALL_6, true
            PARLAY, 8/8,        8, false, FOOTBALL_6, false
            PARLAY, 3/3,        3, true,  FOOTBALL_6, false
            SYSTEM, 2/3,        3, false, FOOTBALL_6, false
            SINGLE, 1/1,        1, false, FOOTBALL_6, false
            """)
    void hasAGrammarOfLines(BetType type, String lines, int picks, boolean eachWay, Teaser teaser, boolean good) {
        List<Pick> all = IntStream.range(0, picks).mapToObj(i -> pick(i, "2")).toList();
        expect(good, () -> new Slip(type, Lines.parse(lines), eachWay, teaser, all, usd("1"), OddsPolicy.NONE, null));
    }

    @Test
    void hasNoSelectionTwice() {
        List<Pick> twice = new ArrayList<>(List.of(pick(1, "2"), pick(1, "2")));
        expect(false, () -> slip(BetType.PARLAY, Lines.together(2), twice, "1"));
    }

    private static Slip slip(BetType type, Lines lines, List<Pick> picks, String stake) {
        return new Slip(type, lines, false, null, picks, usd(stake), OddsPolicy.NONE, null);
    }

    private static void expect(boolean good, Runnable slip) {
        if (good) {
            assertThatCode(slip::run).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(slip::run)
                    .isInstanceOfSatisfying(
                            BusinessException.class,
                            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.OUT_OF_RANGE));
        }
    }
}
