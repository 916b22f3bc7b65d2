package com.winzo.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets browsers of the configured origins in, and of no other; tokens travel in headers, so no credentials mode. */
public class CorsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String ANY = "*";
    private static final String METHODS = "GET, POST, PUT, DELETE";
    private static final String HEADERS =
            "Authorization, Content-Type, Idempotency-Key, If-None-Match, X-Device-Id, X-Request-Id";
    private static final String EXPOSED = "ETag, Location, X-Request-Id, Idempotency-Replayed, Retry-After,"
            + " RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset";

    @Inject
    @ConfigProperty(name = "winzo.cors.origins")
    private transient Optional<List<String>> origins;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String origin = request.getHeader("Origin");
        if (origin == null || !allows(origin)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.addHeader("Vary", "Origin");
        if ("OPTIONS".equals(request.getMethod()) && request.getHeader("Access-Control-Request-Method") != null) {
            response.setHeader("Access-Control-Allow-Methods", METHODS);
            response.setHeader("Access-Control-Allow-Headers", HEADERS);
            response.setHeader("Access-Control-Max-Age", "600");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setHeader("Access-Control-Expose-Headers", EXPOSED);
        chain.doFilter(request, response);
    }

    private boolean allows(String origin) {
        return origins.filter(allowed -> allowed.contains(origin) || allowed.contains(ANY))
                .isPresent();
    }
}
