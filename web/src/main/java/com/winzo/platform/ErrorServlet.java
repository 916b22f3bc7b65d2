package com.winzo.platform;

import com.winzo.platform.api.Json;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jboss.logging.Logger;

/** The error page of the web application: failures outside the REST resources get the contract's envelope too. */
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ErrorServlet.class);

    @Inject
    private transient Json json;

    @Inject
    private transient Clock clock;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ErrorAnswer answer = answer(request);
        if (answer.unexpected()) {
            LOG.errorf(
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION),
                    "request %s failed: %s %s",
                    RequestId.of(request),
                    request.getMethod(),
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        }
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.write(ErrorEnvelope.of(answer, clock.instant(), RequestId.of(request))));
    }

    private static ErrorAnswer answer(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return ErrorClassifier.classify(failure);
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? ErrorClassifier.ofStatus(status)
                : ErrorClassifier.ofStatus(HttpServletResponse.SC_NOT_FOUND);
    }
}
