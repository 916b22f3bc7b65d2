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
