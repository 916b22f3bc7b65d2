package com.winzo.platform;

import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.AccessGate;
import com.winzo.platform.api.AccessScope;
import com.winzo.platform.api.Callers;
import com.winzo.platform.api.SecurityTrail;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Refuses requests from where they may not come, before anything else is done for them; load balancers may always ask for health. */
public class AccessFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccessGate gate;

    @Inject
    private transient Callers callers;

    @Inject
    private transient SecurityTrail trail;

    @Inject
    private transient ErrorWriter errors;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (gate.isOpen()) {
            chain.doFilter(request, response);
            return;
        }
        String path = RequestPath.of(request);
        AccessScope scope = scope(path);
        try {
            if (!path.startsWith("/health")) {
                gate.require(scope, callers.address());
            }
        } catch (BusinessException refusal) {
            trail.noteApart(null, "access.refused", "scope/" + scope.name().toLowerCase(Locale.ROOT), Map.of());
            errors.write(ErrorAnswer.of(refusal), request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    static AccessScope scope(String path) {
        if (path.startsWith("/api/auth/")) {
            return AccessScope.LOGIN;
        }
        if (path.startsWith("/api/admin/") || path.startsWith("/api/trading/")) {
            return AccessScope.ADMIN;
        }
        if (path.startsWith("/api/bets")
                || path.startsWith("/api/payments")
                || path.startsWith("/ws")
                || path.startsWith("/socket.io")) {
            return AccessScope.BETTING;
        }
        return AccessScope.ALL;
    }
}
