package com.winzo.realtime;

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

/**
 * Lets live connections in from pages of this host, from the origins in {@code winzo.ws.origins}, and from clients that
 * are no browsers. Browsers do not apply CORS to WebSockets, so this is the only guard against foreign pages.
 */
public class OriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String ANY = "*";

    @Inject
    @ConfigProperty(name = "winzo.ws.origins")
    private transient Optional<List<String>> origins;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String origin = request.getHeader("Origin");
        if (origin == null || isOfThisHost(origin, request.getHeader("Host")) || isListed(origin)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    static boolean isOfThisHost(String origin, String host) {
        return origin.equals("http://" + host) || origin.equals("https://" + host);
    }

    private boolean isListed(String origin) {
        return origins.filter(allowed -> allowed.contains(origin) || allowed.contains(ANY))
                .isPresent();
    }
}
