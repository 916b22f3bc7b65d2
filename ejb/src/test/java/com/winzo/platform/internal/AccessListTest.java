package com.winzo.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.platform.api.AccessScope;
import com.winzo.platform.repository.AccessRuleRepository.Rule;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessListTest {

    /** The only addresses whose country is known. */
    private static final Map<String, String> COUNTRIES = Map.of("192.0.2.1", "US", "198.51.100.1", "FR");

    @ParameterizedTest(name = "{0}: {1} from {2}: {3}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-                                            | LOGIN   | 192.0.2.1        | true",
                "login deny 192.0.2.0/24                      | LOGIN   | 192.0.2.1        | false",
                "login deny 192.0.2.0/24                      | LOGIN   | ::ffff:192.0.2.1 | false",
                "login deny 192.0.2.0/24                      | LOGIN   | 192.0.3.1        | true",
                "login deny 192.0.2.0/24                      | BETTING | 192.0.2.1        | true",
                "all deny 2001:db8::/32                       | ADMIN   | 2001:db8:5::1    | false",
                "all deny 192.0.2.0/24, all allow 192.0.2.1   | ALL     | 192.0.2.1        | false",
                "admin allow 192.0.2.0/24                     | ADMIN   | 192.0.2.1        | true",
                "admin allow 192.0.2.0/24                     | ADMIN   | 192.0.3.1        | false",
                "admin allow 192.0.2.0/24                     | LOGIN   | 192.0.3.1        | true",
                "all deny US                                  | ALL     | 192.0.2.1        | false",
                "all deny US                                  | ALL     | 198.51.100.1     | true",
                "all deny US                                  | ALL     | 203.0.113.1      | true",
                "all deny US, all allow 192.0.2.1             | ALL     | 192.0.2.1        | true",
                "betting allow FR                             | BETTING | 198.51.100.1     | true",
                "betting allow FR                             | BETTING | 192.0.2.1        | false",
                "betting allow FR                             | BETTING | 203.0.113.1      | false",
                "betting allow FR, betting allow 203.0.113.1  | BETTING | 203.0.113.1      | true",
                "betting allow FR, all deny 198.51.100.0/24   | BETTING | 198.51.100.1     | false",
                "all allow 192.0.2.0/24                       | ALL     | nonsense         | false"
            })
    void whatIsNearerDecides(String rules, AccessScope scope, String address, boolean permitted) {
        List<Rule> written = rules == null
                ? List.of()
                : Arrays.stream(rules.split(",")).map(AccessListTest::rule).toList();

        assertThat(AccessList.of(written).permits(scope, address, COUNTRIES::get))
                .isEqualTo(permitted);
    }

    private static Rule rule(String text) {
        String[] words = text.strip().split(" ");
        boolean isCountry = words[2].matches("[A-Z]{2}");
        return new Rule(
                UUID.randomUUID(),
                words[0],
                words[1],
                isCountry ? null : words[2],
                isCountry ? words[2] : null,
                "A test",
                Instant.EPOCH,
                UUID.randomUUID());
    }
}
