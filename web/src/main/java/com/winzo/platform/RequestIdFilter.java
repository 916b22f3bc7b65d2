package com.winzo.platform;

import com.winzo.platform.api.Ids;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Gives every request its id, before anything else can fail: in the answer's header and in the log context. Whatever nobody
 * below has answered fails here, while the id is still in the log context: the container would log it without.
 */
public class RequestIdFilter extends HttpFilter {

    /** The key under which the log format finds the id. */
    public static final String LOG_KEY = "requestId";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(RequestIdFilter.class);

    @Inject
    private transient Ids ids;

    @Inject
    private transient ErrorWriter errors;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = RequestId.establish(request, ids);
        response.setHeader(RequestId.HEADER, id);
        MDC.put(LOG_KEY, id);
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            answer(failure, request, response);
        } finally {
            MDC.remove(LOG_KEY);
        }
    }

    private void answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ErrorAnswer answer = ErrorClassifier.classify(failure);
        if (answer.unexpected()) {
            answer.log(LOG, request, failure);
        }
        if (!response.isCommitted()) {
            response.resetBuffer();
            errors.write(answer, request, response);
        }
    }
}
