package com.winzo.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.kernel.BusinessException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartTimeTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1899-12-31T23:59:59Z, refused",
                "1900-01-01T00:00:00Z, allowed",
                "2015-09-11T00:30:00Z, allowed",
                "2199-12-31T23:59:59Z, allowed",
                "2200-01-01T00:00:00Z, refused",
                "+1000000000-12-31T23:59:59Z, refused",
                "-, allowed"
            })
    void isInYearsThatDatabasesKnow(Instant instant, String verdict) {
        if ("allowed".equals(verdict)) {
            assertThat(StartTime.checked(instant, "startTime")).isEqualTo(instant);
        } else {
            assertThatThrownBy(() -> StartTime.checked(instant, "startTime")).isInstanceOf(BusinessException.class);
        }
    }
}
