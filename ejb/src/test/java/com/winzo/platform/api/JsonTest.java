package com.winzo.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static final AccountId ID = AccountId.of("0199a1b2-0000-7000-8000-000000000001");

    private final Json json = new Json();

    record Slip(AccountId accountId, BigDecimal stake, Odds odds, Role role, Instant at, Integer lines, String note) {}

    record Primitive(int lines) {}

    @ParameterizedTest(name = "{0} {1} is written {2}")
    @CsvSource({"1000,USD,10.00", "1,USD,0.01", "-5,EUR,-0.05", "1000,JPY,1000", "1000,KWD,1.000"})
    void moneyHasTheScaleOfItsCurrency(long minor, String currency, String written) {
        assertThat(json.write(new Money(minor, Currency.getInstance(currency)))).isEqualTo(written);
    }

    @ParameterizedTest(name = "odds {0} are written {1}")
    @CsvSource({"1.95,1.95", "1.9500,1.95", "2,2.00", "100,100.00", "10000,10000.00", "1.9091,1.9091", "1.505,1.505"})
    void oddsHaveTwoToFourDecimals(String odds, String written) {
        assertThat(json.write(Odds.of(odds))).isEqualTo(written);
        assertThat(json.read(written, Odds.class)).isEqualTo(Odds.of(odds));
    }

    @Test
    void writesTheWordsOfTheContract() {
        Slip slip = new Slip(
                ID,
                new BigDecimal("1E+2"),
                Odds.of("2.5"),
                Role.TRADER,
                Instant.parse("2026-01-02T03:04:05Z"),
                1,
                null);
        assertThat(json.write(slip))
                .isEqualTo("{\"accountId\":\"0199a1b2-0000-7000-8000-000000000001\",\"stake\":100,\"odds\":2.50,"
                        + "\"role\":\"trader\",\"at\":\"2026-01-02T03:04:05Z\",\"lines\":1,\"note\":null}");
        assertThat(json.write(Map.of(ID, Role.USER))).isEqualTo("{\"0199a1b2-0000-7000-8000-000000000001\":\"user\"}");
    }

    @Test
    void readsAllOfUnicode() {
        assertThat(json.read("{\"note\":\"S\u00e3o \\ud83c\\udfc8\"}", Slip.class)
                        .note())
                .isEqualTo("S\u00e3o \ud83c\udfc8");
    }

    @Test
    void readsDecimalsExactly() {
        assertThat(json.read("{\"stake\":10.10}", Slip.class).stake()).isEqualTo(new BigDecimal("10.10"));
        assertThat(json.read("{\"stake\":0.1}", Map.class).get("stake")).isEqualTo(new BigDecimal("0.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"unknown\":1}",
                "{\"stake\":1,\"stake\":2}",
                "{\"stake\":\"10.00\"}",
                "{\"stake\":NaN}",
                "{\"stake\":[1]}",
                "{\"stake\":true}",
                "{\"note\":5}",
                "{\"note\":true}",
                "{\"lines\":1.5}",
                "{\"lines\":\"1\"}",
                "{\"lines\":99999999999}",
                "{\"role\":0}",
                "{\"role\":\"emperor\"}",
                "{\"note\":\"a\\u0000b\"}",
                "{\"note\":\"\\ud800\"}",
                "{\"note\":\"\\udc00\\ud800\"}",
                "{\"at\":1893456000}",
                "{\"at\":1893456000.5}",
                "{\"at\":\"2030-01-01\"}",
                "{\"at\":\"\"}",
                "{\"at\":\"yesterday\"}",
                "{\"stake\":1} {}",
                "{\"stake\":123456789012345678901234567890123456789012345678901}",
                "{\"stake\":1",
                "[]"
            })
    void refusesWhatTheContractDoesNotKnow(String text) {
        assertThatThrownBy(() -> json.mapper().readValue(text, Slip.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void refusesDeepNesting() {
        assertThatThrownBy(() -> json.mapper().readTree("[".repeat(51) + "]".repeat(51)))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aMissingPrimitiveIsAnError() {
        assertThatThrownBy(() -> json.mapper().readValue("{}", Primitive.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aRefusalOfAValueIsTheCause() {
        assertThatThrownBy(() -> json.mapper().readValue("{\"odds\":1.00}", Slip.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasCauseInstanceOf(BusinessException.class);
    }
}
