package com.winzo.kernel.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedSystemTest {

    @ParameterizedTest
    @CsvSource({
        "lucky_15, LUCKY_15",
        "Lucky 15, LUCKY_15",
        "Super-Heinz, SUPER_HEINZ",
        "super_yankee, CANADIAN",
        "Super Yankee, CANADIAN",
        "yankee, YANKEE",
        "lucky 16,"
    })
    void areFoundAsPeopleWriteThem(String text, NamedSystem system) {
        assertThat(NamedSystem.named(text).orElse(null)).isEqualTo(system);
    }
}
