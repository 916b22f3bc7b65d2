package com.winzo.account.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalAgeTest {

    private static final LegalAge AGES = new LegalAge(Map.of("GB", 18, "AT", 20));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"GB, 18", "US, 21", "CA, 19", "EE, 21", "AT, 20", "ZZ, 18"})
    void theCountryDecides(String country, int years) {
        LocalDate today = LocalDate.of(2026, 6, 15);

        assertThat(AGES.in(country)).isEqualTo(years);
        assertThatCode(() -> AGES.require(today.minusYears(years), country, today))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> AGES.require(today.minusYears(years).plusDays(1), country, today))
                .hasMessageContaining(String.valueOf(years));
    }

    @Test
    void nobodyBetsBelowEighteen() {
        assertThatThrownBy(() -> new LegalAge(Map.of("GB", 17))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "born {0}, on {1}: old enough {2}")
    @CsvSource({
        "2008-06-15, 2026-06-14, false",
        "2008-06-15, 2026-06-15, true",
        "2008-06-15, 2026-06-16, true",
        "2008-02-29, 2026-02-28, false",
        "2008-02-29, 2026-03-01, true",
        "2008-12-31, 2026-12-30, false",
        "2008-12-31, 2026-12-31, true",
        "2026-06-15, 2026-06-15, false",
        "2030-01-01, 2026-06-15, false",
        "1906-06-15, 2026-06-15, true",
        "1906-06-14, 2026-06-15, false"
    })
    void eighteenYearsToTheDay(LocalDate born, LocalDate today, boolean oldEnough) {
        if (oldEnough) {
            assertThatCode(() -> AGES.require(born, "GB", today)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> AGES.require(born, "GB", today))
                    .isInstanceOfSatisfying(
                            BusinessException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.OUT_OF_RANGE));
        }
    }
}
