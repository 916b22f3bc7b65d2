package com.winzo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The container has decoded the address and taken its parameters off. */
class RequestPathTest {

    @ParameterizedTest
    @CsvSource({
        "/api,        /payments/deposit,     /api/payments/deposit",
        "/api,        /payments/deposit/,    /api/payments/deposit",
        "/api,        //payments///deposit,  /api/payments/deposit",
        "/api,        /v1/payments/deposit,  /api/payments/deposit",
        "/api,        //v1//payments,        /api/payments",
        "/api,        /v1x/payments,         /api/v1x/payments",
        "/api,        /v1,                   /api",
        "/ws,         ,                      /ws",
        "/index.html, ,                      /index.html",
        "'',          /,                     /"
    })
    void isWhatTheAddressMeans(String servletPath, String pathInfo, String path) {
        assertThat(RequestPath.of(servletPath, pathInfo)).isEqualTo(path);
    }
}
