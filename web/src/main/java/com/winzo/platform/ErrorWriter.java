package com.winzo.platform;

import com.winzo.platform.api.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Writes the error envelope where there is no REST resource that could return it. */
@ApplicationScoped
public class ErrorWriter {

    @Inject
    private Json json;

    @Inject
    private Clock clock;

    void write(ErrorAnswer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.write(ErrorEnvelope.of(answer, clock.instant(), RequestId.of(request))));
    }
}
