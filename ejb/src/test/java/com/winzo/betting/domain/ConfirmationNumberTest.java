package com.winzo.betting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.BetId;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a bet's id becomes a number to read out. */
class ConfirmationNumberTest {

    @ParameterizedTest
    @CsvSource({
        "00000000-0000-7000-8000-000000000000, WZ-0000-0000-0000-0000",
        "00000000-0000-7000-8000-00000000001f, WZ-0000-0000-0000-000Z",
        "00000000-0001-7000-8000-000000000000, WZ-0000-0000-0400-0000",
        "ffffffff-ffff-7fff-bfff-ffffffffffff, WZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ"
    })
    void holdsTheTimeAndTheTail(UUID id, String number) {
        assertThat(ConfirmationNumber.of(new BetId(id))).isEqualTo(number);
    }
}
