package com.winzo.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.settlement.domain.Movements.Due;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a correction cannot take back: one customer's dues one after the other, in cents. */
class MovementsTest {

    private static final AccountId CUSTOMER = new AccountId(new UUID(0, 1));

    @ParameterizedTest(name = "balance {0}, dues {1}: short of {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # balance | dues            | shortfalls
            1000      | -400            | 0
            1000      | -1000           | 0
            1000      | -1910           | 910
            0         | -1910           | 1910
            100       | -500 -500       | 400 500
            100       | 500 -600        | 0 0
            100       | -600 500        | 500 0
            100       | -50 -100 200 -10| 0 50 0 0
            0         | 0 -10           | 0 10
            """)
    void neverTakesMoreThanIsThere(long balance, String dues, String shortfalls) {
        List<Due> due = Arrays.stream(dues.split(" "))
                .map(amount -> new Due(new BetId(new UUID(1, 1)), CUSTOMER, Long.parseLong(amount)))
                .toList();
        assertThat(LongStream.of(Movements.shortfalls(due, Map.of(CUSTOMER, balance), Map.of()))
                        .mapToObj(Long::toString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(shortfalls);
    }

    @ParameterizedTest(name = "owed {0}, due {1}: {2}")
    @CsvSource({"700, 1000, -700", "700, 500, -500", "0, 500, 0", "700, 0, 0"})
    void paysOffWhatTheBetOwesFirst(long owed, long amount, long shortfall) {
        BetId bet = new BetId(new UUID(1, 1));
        assertThat(Movements.shortfalls(List.of(new Due(bet, CUSTOMER, amount)), Map.of(), Map.of(bet, owed)))
                .containsExactly(shortfall);
    }

    @Test
    void countsWhatIsPaidOffAsGone() {
        BetId first = new BetId(new UUID(1, 1));
        BetId second = new BetId(new UUID(1, 2));
        List<Due> due = List.of(new Due(first, CUSTOMER, 1000), new Due(second, CUSTOMER, -500));
        assertThat(Movements.shortfalls(due, Map.of(CUSTOMER, 0L), Map.of(first, 800L)))
                .containsExactly(-800, 300);
    }

    @Test
    void needsTheBalanceOfADebtorOnly() {
        Due gain = new Due(new BetId(new UUID(1, 1)), CUSTOMER, 10);
        Due debt = new Due(new BetId(new UUID(1, 1)), CUSTOMER, -10);
        assertThat(Movements.shortfalls(List.of(gain), Map.of(), Map.of())).containsExactly(0);
        assertThatThrownBy(() -> Movements.shortfalls(List.of(debt), Map.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
