package com.winzo.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that the schemes publish for tests. */
class CardNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4111 1111 1111 1111",
                "my card is 4111-1111-1111-1111, thank you",
                "4222222222222",
                "5555555555554444",
                "2223003122003222",
                "378282246310005",
                "6011111111111117",
                "3566002020360505",
                "30569309025904",
                "6200000000000005",
                "order 12 4111 1111 1111 1111",
                "4111 1111 1111 1111 12/29",
                "3782 822463 10005",
                "4222 222 222 222",
                "620000 0000000000000",
                "x4111111111111111y",
                "01a218be-4111-7111-8111-6a06cc1f443a paid with 4111111111111111"
            })
    void aCardIsFound(String text) {
        assertThat(CardNumbers.isIn(text)).isTrue();
        assertThat(CardNumbers.masked(text)).contains("?????????????").doesNotContain("1111 1111", "4444", "0005");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4111111111111112",
                "411111111111111",
                "+4111111111111111",
                "1732636800000123",
                "01a218b1-fe03-767f-bcf7-6a06cc1f443a",
                "01a218be-4111-7111-8111-6a06cc1f443a",
                "Team 01a218be-4111-7111-8111-6a06cc1f443a, and 01a218be-4111-7111-8111-6a06cc1f443a",
                "41111111111111110000",
                "it-52499168-3406-4922",
                "it-52499168-3406-4922@example.com",
                "correct horse battery staple"
            })
    void whatIsNoneIsLeftAlone(String text) {
        assertThat(CardNumbers.isIn(text)).isFalse();
        assertThat(CardNumbers.masked(text)).isEqualTo(text);
    }

    @Test
    void aLongTextTakesNoTime() {
        assertThat(CardNumbers.isIn("4 ".repeat(30_000))).isFalse();
    }
}
