package com.winzo.settlement.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "5,            5",
        "0,            0",
        "26/5,         26/5 = 5.2",
        "1/3,          1/3 ≈ 0.333333",
        "-7/2,         -7/2 = -3.5",
        "19091/10000,  19091/10000 = 1.9091",
        "1/10000000,   1/10000000 ≈ 0",
    })
    void tellsAFractionWithItsDecimal(String fraction, String told) {
        assertThat(Readable.factor(fraction)).isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "1900,      USD, 19.00 USD",
        "0,         USD, 0.00 USD",
        "5,         USD, 0.05 USD",
        "19253/8,   USD, 24.06625 USD",
        "100/3,     USD, ≈ 0.333333 USD",
        "1500,      JPY, 1500 JPY",
        "1234,      KWD, 1.234 KWD",
    })
    void tellsAnAmountInMajorUnits(String minor, String currency, String told) {
        assertThat(Readable.amount(minor, currency)).isEqualTo(told);
    }
}
