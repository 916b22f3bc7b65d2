package com.winzo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.platform.api.Networks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    private static final Networks PROXIES = Networks.of(List.of("10.0.0.1", "10.0.0.2", "10.9.0.0/16"));

    @ParameterizedTest(name = "from {0}, forwarded for {1}: {2}")
    @CsvSource({
        "203.0.113.7, '',                                203.0.113.7",
        "203.0.113.7, 198.51.100.1,                      203.0.113.7",
        "10.0.0.1,    '',                                10.0.0.1",
        "10.0.0.1,    198.51.100.1,                      198.51.100.1",
        "10.0.0.1,    '1.2.3.4, 198.51.100.1',           198.51.100.1",
        "10.0.0.1,    '198.51.100.1, 10.0.0.2',          198.51.100.1",
        "10.0.0.1,    '10.0.0.2, 10.0.0.2',              10.0.0.2",
        "10.0.0.1,    '2001:db8::1',                     2001:db8::1",
        "10.9.3.4,    198.51.100.1,                      198.51.100.1",
        "10.0.0.1,    'evil',                            10.0.0.1",
        "10.0.0.1,    '198.51.100.1, ',                  10.0.0.1"
    })
    void onlyTrustedProxiesAreBelieved(String peer, String forwardedFor, String client) {
        assertThat(ClientAddress.resolve(peer, forwardedFor, PROXIES)).isEqualTo(client);
    }

    @Test
    void whereNoProxyIsNamedNobodyIsBelieved() {
        assertThat(ClientAddress.resolve("10.0.0.1", "198.51.100.1", Networks.of(List.of())))
                .isEqualTo("10.0.0.1");
    }
}
