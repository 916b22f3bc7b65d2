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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
            "stake":10,"betType":"system"                                   | 3     | VAL_001 | system
            "stake":10,"betType":"system","system":{}                       | 3     | VAL_001 | system.sizes
            "stake":10,"betType":"system","system":{"sizes":[]}             | 3     | VAL_001 | system.sizes
            "stake":10,"betType":"system","system":{"sizes":[4]}            | 3     | VAL_003 | system.sizes
            "stake":10,"betType":"system","system":{"sizes":[2,2]}          | 3     | VAL_003 | system.sizes
            "stake":10,"betType":"system","system":{"sizes":[0]}            | 3     | VAL_003 | system.sizes
            "stake":10,"betType":"system","system":{"sizes":[null]}         | 3     | VAL_003 | system.sizes
            "stake":10,"betType":"system","system":{"name":"tricksie"}      | 3     | VAL_003 | system.name
            "stake":10,"betType":"system","system":{"name":"yankee"}        | 3     | VAL_003 | selections
            "stake":10,"betType":"system","system":{"name":"trixie","sizes":[2]} | 3 | VAL_003 | system
            "stake":10,"betType":"parlay","system":{"sizes":[2]}            | 3     | VAL_003 | system
            "stake":10,"betType":"single","eachWay":true                    | 1     | -       | -
            "stake":10,"betType":"single","teaser":"football_6"             | 1     | VAL_003 | teaser
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

    /** The selections are those of {@link #selection}. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "betType":"parlay"                                                         | 4/4
            "betType":"system","system":{"sizes":[3,2]}                                | 2,3/4
            "betType":"system","system":{"sizes":[3],"bankers":[$1,$0]}                  | 3/4+1,2
            "betType":"system","system":{"name":"lucky_15"}                            | lucky_15
            "betType":"system","system":{"name":"Lucky 15"}                            | lucky_15
            "betType":"system","system":{"name":"FLAG"}                                | flag
            """)
    void readsTheLines(String fields, String lines) throws JsonProcessingException {
        String named = fields.replace("$0", "\"" + selection(0) + "\"").replace("$1", "\"" + selection(1) + "\"");
        String all = IntStream.range(0, 4)
                .mapToObj(i -> PICK.replace("000000000002", "00000000001" + i))
                .collect(Collectors.joining(","));
        String text = "{\"selections\":[" + all + "],\"stake\":1," + named + "}";
        assertThat(read(json.mapper().readValue(text, SlipRequest.class)).lines())
                .hasToString(lines);
    }

    private static String selection(int i) {
        return "00000000-0000-7000-8000-00000000001" + i;
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
