package com.winzo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.winzo.kernel.BetType;
import com.winzo.platform.api.Json;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonErrorsTest {

    private final Json json = new Json();

    record Slip(BigDecimal stake, List<Leg> legs) {}

    record Choice(BetType type) {}

    @Test
    void saysWhichWordsAFieldTakes() {
        JsonProcessingException failure = catchThrowableOfType(
                JsonProcessingException.class, () -> json.mapper().readValue("{\"type\":\"double\"}", Choice.class));
        ErrorAnswer answer = JsonErrors.classify(failure);
        assertThat(answer.code()).isEqualTo("VAL_002");
        assertThat(answer.details())
                .containsEntry("field", "type")
                .containsEntry("allowed", List.of("single", "parlay", "system"));
    }

    record Leg(String name, int position) {}

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{                                          | VAL_002 | -",
                "nonsense                                   | VAL_002 | -",
                "{\"stake\":1,\"stake\":2}                  | VAL_002 | -",
                "{\"stake\":1} x                            | VAL_002 | -",
                "[]                                         | VAL_002 | body",
                "5                                          | VAL_002 | body",
                "{\"stake\":\"1\"}                          | VAL_002 | stake",
                "{\"role\":\"admin\"}                       | VAL_002 | role",
                "{\"legs\":{}}                              | VAL_002 | legs",
                "{\"legs\":[{\"name\":\"a\",\"position\":1},{\"name\":3,\"position\":1}]} | VAL_002 | legs[1].name",
                "{\"legs\":[{\"name\":\"a\",\"position\":null}]} | VAL_001 | legs[0].position",
                "{\"legs\":[{\"name\":\"a\"}]}              | VAL_001 | legs[0].position"
            })
    void saysWhatIsWrongAndWhere(String text, String code, String field) {
        JsonProcessingException failure = catchThrowableOfType(
                JsonProcessingException.class, () -> json.mapper().readValue(text, Slip.class));
        ErrorAnswer answer = JsonErrors.classify(failure);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.details().get("field")).isEqualTo(field);
        assertThat(answer.message()).doesNotContain("com.winzo").doesNotContain("jackson");
    }
}
