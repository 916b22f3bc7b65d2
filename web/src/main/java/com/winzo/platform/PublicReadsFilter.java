package com.winzo.platform;

import com.winzo.platform.api.Json;
import com.winzo.platform.api.Networks;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Answers a stranger's plain read of what is in memory before REST begins, which would take most of the time of such a
 * request. Whatever is not as plain as that, or is to be refused, takes the usual way; both ways give the same answer.
 */
public class PublicReadsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> ACCEPTS_JSON =
            Set.of("*/*", "application/json", "application/json, text/plain, */*");

    @Inject
    private transient PublicAnswers answers;

    @Inject
    private transient RateLimiter limiter;

    @Inject
    private transient ClientAddress addresses;

    @Inject
    private transient Json json;

    @Inject
    private transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<PublicAnswer> answer = isPlain(request)
                ? answers.findUntilDue(PublicAnswers.key(request.getRequestURI(), request.getQueryString()))
                : Optional.empty();
        if (answer.isPresent() && isWithinLimit(request, response)) {
            write(answer.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Nobody named, no conditions, no choice of languages or types. */
    private static boolean isPlain(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals(HttpMethod.GET)
                && (accept == null || ACCEPTS_JSON.contains(accept))
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getHeader(AuthenticationFilter.API_KEY) == null
                && request.getHeader(HttpHeaders.IF_NONE_MATCH) == null
                && request.getHeader(HttpHeaders.IF_MATCH) == null
                && request.getHeader(HttpHeaders.IF_MODIFIED_SINCE) == null
                && request.getHeader(HttpHeaders.IF_UNMODIFIED_SINCE) == null;
    }

    /** A request too many takes nothing out of its bucket, so it may be counted, and is refused, on the usual way. */
    private boolean isWithinLimit(HttpServletRequest request, HttpServletResponse response) {
        if (limiter.isOff()) {
            return true;
        }
        try {
            RateLimiter.Verdict verdict =
                    limiter.take(RateLimit.ANONYMOUS, Networks.ofOneHolder(addresses.of(request)));
            if (verdict.allowed()) {
                verdict.headers().forEach((name, value) -> response.setHeader(name, value.toString()));
            }
            return verdict.allowed();
        } catch (RateLimiter.UnreachableException nobodyKnows) {
            return false;
        }
    }

    private void write(PublicAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.ETAG, answer.quotedTag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, answers.cacheControl());
        response.setContentType(MediaType.APPLICATION_JSON);
        json.mapper()
                .writeValue(
                        response.getOutputStream(), SuccessEnvelope.of(answer, clock.instant(), RequestId.of(request)));
    }
}
