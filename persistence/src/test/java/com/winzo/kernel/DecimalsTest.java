package com.winzo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money and odds from decimals that clients write. */
@Timeout(5)
class DecimalsTest {

    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest
    @CsvSource({
        "10, 1000",
        "1e1, 1000",
        "1E+2, 10000",
        "0.01, 1",
        "-0.0, 0",
        "0e-20, 0",
        "10.000000000000000000000000000000, 1000",
        "99999999999999.99, 9999999999999999"
    })
    void money_is_exact(String written, long cents) {
        assertThat(Money.ofMajor(new BigDecimal(written), USD, "amount")).isEqualTo(new Money(cents, USD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.001",
                "1e308",
                "1e-308",
                "9223372036854775808",
                "92233720368547758.08",
                "1e99999999",
                "1e2147483647",
                "1e2147483648",
                "1e-99999999",
                "0e-99999999",
                "0e99999999"
            })
    void what_is_no_amount_is_refused_at_once(String written) {
        assertThatThrownBy(() -> Money.ofMajor(new BigDecimal(written), USD, "amount"))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.OUT_OF_RANGE));
    }

    @ParameterizedTest
    @CsvSource({"1.0001, 10001", "1.95, 19500", "1.950000, 19500", "10000, 100000000", "1e1, 100000"})
    void odds_are_exact(String written, long tenThousandths) {
        assertThat(Odds.of(written)).isEqualTo(new Odds(tenThousandths));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "0",
                "-2",
                "1.00001",
                "10000.0001",
                "1e308",
                "1e99999999",
                "1e2147483648",
                "1e-99999999",
                "0e-99999999"
            })
    void what_are_no_odds_is_refused_at_once(String written) {
        assertThatThrownBy(() -> Odds.of(written))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.OUT_OF_RANGE));
    }
}
