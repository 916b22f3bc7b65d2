package com.winzo.platform;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jboss.logging.Logger;

/** The error page of the web application: what the container refuses gets the contract's envelope too. */
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ErrorServlet.class);

    @Inject
    private transient ErrorWriter errors;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ErrorAnswer answer = answer(request);
        if (answer.unexpected()) {
            // A failure that got here has been logged by the container, whole; this line ties it to the answer.
            LOG.errorf(
                    "request %s failed: %s %s: %s",
                    RequestId.of(request),
                    request.getMethod(),
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        errors.write(answer, request, response);
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
