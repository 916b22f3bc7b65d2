package com.winzo.kernel.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.kernel.BusinessException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How many lines there are, how they are written, and which selections meet in them. */
class LinesTest {

    @ParameterizedTest(name = "{0}: {1} selections, {2} lines")
    @CsvSource({
        "trixie,3,4",
        "yankee,4,11",
        "canadian,5,26",
        "heinz,6,57",
        "super_heinz,7,120",
        "goliath,8,247",
        "patent,3,7",
        "lucky_15,4,15",
        "lucky_31,5,31",
        "lucky_63,6,63",
        "up_and_down,2,2",
        "round_robin,3,10",
        "flag,4,23",
        "super_flag,5,46",
        "heinz_flag,6,87",
        "super_heinz_flag,7,162",
        "goliath_flag,8,303",
        "union_jack,9,8",
        "union_jack_trixie,9,32",
        "union_jack_patent,9,56",
        "union_jack_round_robin,9,80",
        "alphabet,6,26",
        "1/1,1,1",
        "if_win/2,2,1",
        "if_action/20,20,1",
        "win_reverse/2,2,2",
        "action_reverse/5,5,20",
        "4/4,4,1",
        "20/20,20,1",
        "10/20,20,184756"
    })
    void countsAsTheFieldDoes(String written, int picks, int count) {
        Lines lines = Lines.parse(written);
        assertThat(lines.picks()).isEqualTo(picks);
        assertThat(lines.count()).isEqualTo(count);
        assertThat(lines).hasToString(written);
    }

    @ParameterizedTest(name = "{0} has {1} lines")
    @CsvSource(delimiter = '|', textBlock = """
            2/4          | 6
            2,3/4        | 10
            1,2,3,4/4    | 15
            3/5+1        | 6
            3/5+1,4      | 3
            2,3/4+2      | 6
            5/5+1,2,3,4  | 1
            1/20         | 20
            """)
    void countsSystemsWithBankers(String written, int count) {
        assertThat(Lines.parse(written).count()).isEqualTo(count);
        assertThat(Lines.parse(written)).hasToString(written);
    }

    @ParameterizedTest(name = "{0} is refused")
    @CsvSource(delimiter = '|', textBlock = """
            0/4
            5/4
            2,2/4
            2/21
            2/0
            1/4+1
            3/4+5
            3/4+0
            3/4+1,1
            2/4+
            /4
            2
            patents
            PATENT
            99/99
            if_win
            if_win/1
            if_win/21
            If_win/3
            ifwin/3
            if_lose/3
            """)
    void refusesWhatIsNoSystem(String written) {
        assertThatThrownBy(() -> Lines.parse(written)).isInstanceOf(BusinessException.class);
    }

    @Test
    void refusesSizesThatAreMissing() {
        assertThatThrownBy(() -> Lines.system(4, List.of(), List.of())).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> Lines.system(4, Arrays.asList(2, null), List.of()))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> Lines.together(0)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> Lines.together(21)).isInstanceOf(BusinessException.class);
    }

    @ParameterizedTest
    @EnumSource(NamedSystem.class)
    void joinsExactlyWhatMeetsInALine(NamedSystem name) {
        expectJoins(Lines.of(name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1/4
            2/4
            4/4
            2/5+3
            3/5+1,4
            3,5/5
            if_win/4
            action_reverse/4
            """)
    void joinsExactlyWhatMeetsInALineOfASystem(String written) {
        expectJoins(Lines.parse(written));
    }

    @ParameterizedTest
    @EnumSource(NamedSystem.class)
    void isUndecidedAsLongAsALineCanStillWin(NamedSystem name) {
        expectUndecided(Lines.of(name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1/1
            1/4
            2/4
            4/4
            2/5+3
            3/5+1,4
            3,5/5
            1,4/5
            if_win/5
            if_action/5
            win_reverse/4
            """)
    void isUndecidedAsLongAsALineOfASystemCanStillWin(String written) {
        expectUndecided(Lines.parse(written));
    }

    @Test
    void writesNamesAsTheyAreOnTheWire() {
        for (NamedSystem name : NamedSystem.values()) {
            assertThat(Lines.of(name)).hasToString(name.name().toLowerCase(Locale.ROOT));
            assertThat(Lines.parse(Lines.of(name).toString())).isEqualTo(Lines.of(name));
        }
    }

    private static void expectJoins(Lines lines) {
        List<int[]> all = all(lines);
        assertThat(all).hasSize(lines.count());
        for (int leg = 0; leg < lines.picks(); leg++) {
            for (int other = 0; other < leg; other++) {
                int pair = 1 << leg | 1 << other;
                assertThat(lines.join(leg, other))
                        .as("%s: %d and %d", lines, leg, other)
                        .isEqualTo(all.stream().anyMatch(line -> (line[0] & pair) == pair));
            }
        }
    }

    /** Over every state of every leg: won, lost or open; for larger bets a part of them. */
    private static void expectUndecided(Lines lines) {
        List<int[]> all = all(lines);
        int states = (int) Math.pow(3, lines.picks());
        for (int state = 0; state < states; state += 1 + states / 5_000) {
            int lost = 0;
            int open = 0;
            for (int leg = 0, rest = state; leg < lines.picks(); leg++, rest /= 3) {
                lost |= rest % 3 == 1 ? 1 << leg : 0;
                open |= rest % 3 == 2 ? 1 << leg : 0;
            }
            assertThat(lines.isUndecided(lost, open))
                    .as("%s, lost %s, open %s", lines, Integer.toBinaryString(lost), Integer.toBinaryString(open))
                    .isEqualTo(isUndecided(all, lost, open));
        }
    }

    private static boolean isUndecided(List<int[]> lines, int lost, int open) {
        return lines.stream().anyMatch(line -> {
            if (line[1] < 0) {
                return (line[0] & lost) == 0 && (line[0] & open) != 0;
            }
            int decisive = line[0] & (lost | open);
            int first = decisive & 1 << line[1];
            return ((first != 0 ? first : Integer.lowestOneBit(decisive)) & open) != 0;
        });
    }

    /** Each line as its legs and, if it is any to come, the first of them; else -1. */
    private static List<int[]> all(Lines lines) {
        List<int[]> all = new ArrayList<>();
        for (Block block : lines.blocks()) {
            switch (block) {
                case Folds folds -> folds.forEachLine(legs -> all.add(new int[] {legs, -1}));
                case UpAndDowns pairs ->
                    pairs.forEachLine((first, second) -> all.add(new int[] {1 << first | 1 << second, first}));
                case IfBet chain -> all.add(new int[] {(1 << chain.picks()) - 1, 0});
            }
        }
        return all;
    }
}
