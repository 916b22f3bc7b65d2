package com.winzo.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of RFC 6238, appendix B: the last six of their eight digits. */
class OneTimeCodeTest {

    @ParameterizedTest(name = "at {0} s the code is {1}")
    @CsvSource({"59, 287082", "1111111109, 081804", "2000000000, 279037", "20000000000, 353130"})
    void showsTheCodesOfTheStandard(long second, String code) {
        assertThat(OneTimeCode.at("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Instant.ofEpochSecond(second)))
                .isEqualTo(code);
    }
}
