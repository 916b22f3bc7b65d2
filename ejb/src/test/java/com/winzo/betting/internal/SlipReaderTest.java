package com.winzo.betting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.winzo.betting.api.SlipRequest;
import com.winzo.betting.domain.Slip;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.OddsPolicy;
import com.winzo.platform.api.Json;
import java.util.Collections;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the JSON that clients send. */
class SlipReaderTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final String PICK = "{\"marketId\":\"00000000-0000-7000-8000-000000000001\","
            + "\"selectionId\":\"00000000-0000-7000-8000-000000000002\",\"odds\":1.91}";

    private final Json json = new Json();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            # slip without its selections                                   | picks | code    | field
            "stake":10.00,"betType":"single"                                | 1     | -       | -
            "stake":10,"betType":"single","acceptOddsChanges":false         | 1     | -       | -
            "stake":10,"betType":"single","minOdds":1.8500                  | 1     | -       | -
            "stake":10.001,"betType":"single"                               | 1     | VAL_003 | stake
            "stake":0,"betType":"single"                                    | 1     | VAL_003 | stake
            "stake":-10,"betType":"single"                                  | 1     | VAL_003 | stake
            "stake":1e308,"betType":"single"                                | 1     | VAL_003 | stake
            "betType":"single"                                              | 1     | VAL_001 | stake
            "stake":10                                                      | 1     | VAL_001 | betType
            "stake":10,"betType":"single"                                   | 0     | VAL_001 | selections
            "stake":10,"betType":"single"                                   | 2     | VAL_003 | selections
            "stake":10,"betType":"parlay"                                   | 1     | VAL_003 | selections
            "stake":10,"betType":"parlay"                                   | 21    | VAL_003 | selections
            "stake":10,"betType":"system","system":{"sizes":[2]}            | 3     | VAL_003 | betType
            "stake":10,"betType":"single","eachWay":true                    | 1     | VAL_003 | eachWay
            "stake":10,"betType":"single","minOdds":1.85001                 | 1     | VAL_003 | minOdds
            "stake":10,"betType":"single","minOdds":0.5                     | 1     | VAL_003 | minOdds
            """)
    void readsOrSaysWhichFieldIsWrong(String fields, int picks, String code, String field)
            throws JsonProcessingException {
        SlipRequest request = request(fields, picks);
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> read(request));
        if (code == null) {
            assertThat(refused).isNull();
        } else {
            assertThat(refused.code().wireCode()).isEqualTo(code);
            assertThat(refused.details()).containsEntry("field", field);
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "acceptOddsChanges":false                         | NONE
            "acceptOddsChanges":true                          | ANY
            "oddsPolicy":"better"                             | BETTER
            "acceptOddsChanges":true,"oddsPolicy":"none"      | NONE
            """)
    void readsThePolicy(String fields, OddsPolicy policy) throws JsonProcessingException {
        assertThat(read(request("\"stake\":1,\"betType\":\"single\"," + fields, 1))
                        .policy())
                .isEqualTo(policy);
    }

    private static Slip read(SlipRequest request) {
        SlipReader.check(request);
        return SlipReader.read(request, USD);
    }

    private SlipRequest request(String fields, int picks) throws JsonProcessingException {
        String selections = String.join(",", Collections.nCopies(picks, PICK));
        return json.mapper().readValue("{\"selections\":[" + selections + "]," + fields + "}", SlipRequest.class);
    }
}
