package com.winzo.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginLineTest {

    @ParameterizedTest
    @CsvSource({
        "NAME_FROM_NETWORK, 1,         0",
        "NAME_FROM_NETWORK, 4,         0",
        "NAME_FROM_NETWORK, 5,         1",
        "NAME_FROM_NETWORK, 6,         2",
        "NAME_FROM_NETWORK, 14,        512",
        "NAME_FROM_NETWORK, 15,        900",
        "NAME_FROM_NETWORK, 2000000000, 900",
        "NAME,              19,        0",
        "NAME,              20,        1",
        "NETWORK,           59,        0",
        "NETWORK,           63,        8"
    })
    void waitsTwiceAsLongAfterEachAttempt(LoginLine line, int attempts, long seconds) {
        assertThat(line.delayAfter(attempts)).hasSeconds(seconds);
    }
}
