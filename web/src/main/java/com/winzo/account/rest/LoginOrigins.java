package com.winzo.account.rest;

import com.winzo.account.api.LoginOrigin;
import com.winzo.platform.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;

/** Where the login of the calling thread's request comes from. */
@ApplicationScoped
public class LoginOrigins {

    private static final String DEVICE_ID = "X-Device-Id";

    @Inject
    private ClientAddress addresses;

    @Inject
    private HttpServletRequest request;

    LoginOrigin current() {
        return new LoginOrigin(
                addresses.of(request), request.getHeader(HttpHeaders.USER_AGENT), request.getHeader(DEVICE_ID));
    }
}
